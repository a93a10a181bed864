// A form of `createForm` in Vue: its state, and what an input takes by `v-bind`.
import { onScopeDispose, shallowRef } from 'vue';

import { bound } from './bind.js';

const EVENTS = ['onInput', 'onCompositionstart', 'onCompositionend'];

export function useHotich(form) {
  const state = shallowRef(form.state());
  onScopeDispose(form.subscribe(() => (state.value = form.state())));
  return { state, form, bind: (path) => bound(form, state.value, path, EVENTS) };
}
