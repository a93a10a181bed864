// What an input takes from a form of `createForm`, in every framework.

/** Properties of an input; `names`: what the framework calls the events of typing, and of a composition's start and end. */
export function bound(form, { byField }, path, [typed, started, ended]) {
  const findings = byField[path] ?? [];
  const isWrong = findings.some(({ severity }) => severity === 'error');
  return {
    name: path,
    id: path,
    value: form.value(path),
    'aria-invalid': isWrong || undefined,
    'aria-describedby': findings.length > 0 ? `${path}-findings` : undefined,
    onFocus: () => form.enter(path),
    // React wraps the event of the browser.
    [typed]: (event) => form.set(path, event.target.value, { isComposing: (event.nativeEvent ?? event).isComposing === true }),
    [started]: () => form.compositionStart(),
    [ended]: (event) => form.compositionEnd(path, event.target.value),
    onBlur: () => form.leave(path),
  };
}
