// Types of `hotich/react`.
import type { Form, FormState, Kind, KindPaths } from './index.js';

/** Properties of an `input` or a `textarea`. */
export interface InputProperties {
  name: string;
  id: string;
  value: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
  onFocus(): void;
  onChange(event: { target: { value: string }; nativeEvent?: unknown }): void;
  onCompositionStart(): void;
  onCompositionEnd(event: { target: EventTarget }): void;
  onBlur(): void;
}

/** The state of a form, and what binds an input to a field. Findings belong into an element with the id `PATH-findings`. */
export function useHotich<K extends Kind>(form: Form<K>): FormState<K> & { form: Form<K>; bind(path: KindPaths[K]): InputProperties };
