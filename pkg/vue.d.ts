// Types of `hotich/vue`.
import type { Form, FormState, Kind, KindPaths } from './index.js';

/** The state of a form, and what binds an input to a field by `v-bind`. */
export function useHotich<K extends Kind>(form: Form<K>): {
  state: { readonly value: FormState<K> };
  form: Form<K>;
  bind(path: KindPaths[K]): Record<string, unknown>;
};
