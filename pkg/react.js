// A form of `createForm` in React: its state, and the properties of an input.
import { useSyncExternalStore } from 'react';

import { bound } from './bind.js';

const EVENTS = ['onChange', 'onCompositionStart', 'onCompositionEnd'];

export function useHotich(form) {
  const state = useSyncExternalStore(form.subscribe, form.state, form.state);
  return { ...state, form, bind: (path) => bound(form, state, path, EVENTS) };
}
