// The state of a form, without a framework. What is right, the module tells; here is only when a person is told.
import { HotichError } from './error.js';

const copied = (record) => Object.fromEntries(Object.entries(record).map(([role, values]) => [role, { ...values }]));
const isBlank = (value) => value === undefined || value === null || String(value).trim() === '';

export function forms({ check, fields }) {
  return function createForm(kind, { initial = {}, ...options } = {}) {
    const all = fields(kind);
    const language = options.language ?? 'vi';
    const labels = new Map(all.map(({ path, label }) => [path, label[language]]));
    const listeners = new Set();
    /** What was left, and what was told there: while a person types, nothing new is told. */
    const touched = new Set();
    const told = new Map();
    const history = [];
    let values = copied(initial);
    let editing;
    let composing = false;
    let stage = options.stage ?? 'draft';
    let report;
    let state;

    const known = (path) => {
      if (!labels.has(path)) throw new HotichError('ERR_HOTICH_FIELD', `no such field: ${path}`);
      return path.split('.');
    };
    const get = (path) => {
      const [role, attribute] = known(path);
      return values[role]?.[attribute] ?? '';
    };
    function put(path, value) {
      const [role, attribute] = known(path);
      values = { ...values, [role]: { ...values[role], [attribute]: value } };
    }

    /** An empty input is nothing said. */
    function record() {
      const out = {};
      for (const [role, own] of Object.entries(values)) {
        const said = Object.entries(own).filter(([, value]) => value !== '' && value !== undefined && value !== null);
        if (said.length > 0) out[role] = Object.fromEntries(said);
      }
      return out;
    }

    const key = ({ rule, path }) => `${rule} ${path}`;
    const isShown = (finding) =>
      finding.path === editing ? told.get(editing)?.has(key(finding)) === true : stage === 'submit' || touched.has(finding.path);

    function update() {
      report = check(kind, record(), { ...options, stage, full: true });
      const shown = report.findings.filter(isShown);
      const byField = {};
      for (const finding of shown) (byField[finding.path] ??= []).push(finding);
      const waiting = {};
      for (const { rule, needs } of report.undetermined ?? []) for (const path of needs) (waiting[path] ??= []).push(rule);
      state = {
        kind,
        stage,
        values,
        findings: shown,
        byField,
        /** Rules by the field that they wait for. */
        waiting,
        touched: [...touched],
        canUndo: history.length > 0,
        isValid: report.counts.error === 0,
      };
      for (const listener of listeners) listener();
    }

    function remember(what) {
      history.push({ what, values, touched: [...touched] });
      if (history.length > 100) history.shift();
    }

    /** What only changes the form of this value, not its meaning. */
    const certain = (path) =>
      report.findings.filter(
        ({ fix }) => fix?.confidence === 'certain' && fix.edits.length === 1 && fix.edits[0].path === path,
      );

    const form = {
      kind,
      /** The state of now; another object whenever it changed. */
      state: () => state,
      subscribe(listener) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      value: get,
      label: (path) => labels.get(known(path).join('.')),
      findings: (path) => state.byField[path] ?? [],
      record,
      report: () => report,
      /** The field gets the focus: from now on nothing new is told about it until it is left. */
      enter(path) {
        known(path);
        if (editing === path) return;
        told.set(path, new Set(state.findings.filter((finding) => finding.path === path).map(key)));
        editing = path;
      },
      /** A person types. The value is taken as it is, never rewritten: input methods depend on it. */
      set(path, value, { isComposing = composing } = {}) {
        form.enter(path);
        put(path, value);
        if (isComposing) {
          state = { ...state, values };
          for (const listener of listeners) listener();
        } else update();
      },
      compositionStart: () => void (composing = true),
      compositionEnd(path, value) {
        composing = false;
        form.set(path, value ?? get(path), { isComposing: false });
      },
      /** The field is left: its value gets its normal form, and what is wrong there is told, if it is not empty. */
      leave(path) {
        known(path);
        composing = false;
        if (editing === path) editing = undefined;
        told.delete(path);
        if (!isBlank(get(path))) touched.add(path);
        update();
        for (let i = 0; i < 3; i += 1) {
          const [finding] = certain(path);
          if (!finding) break;
          form.apply(finding);
        }
      },
      /** Takes what a finding proposes. */
      apply(finding) {
        if (!finding.fix) return;
        remember(finding.rule);
        for (const { path, value } of finding.fix.edits) put(path, value);
        update();
      },
      /** Takes back the last fix; `false` where there is none. */
      undo() {
        const last = history.pop();
        if (!last) return false;
        values = last.values;
        update();
        return true;
      },
      /** The form is handed in: everything is told. `record` is the one in normal form where there is no error. */
      submit() {
        editing = undefined;
        stage = 'submit';
        for (const { path } of all) if (!isBlank(get(path))) touched.add(path);
        update();
        return { ok: state.isValid, record: state.isValid ? report.record : undefined, report };
      },
      /** For a summary of errors on top of the form: in the order of the form, with what to link to. */
      summary: () =>
        state.findings
          .filter(({ severity }) => severity === 'error')
          .map(({ path, message, rule }) => ({ path, label: labels.get(path) ?? '', message, rule })),
      /** All that was typed, to be kept as JSON. Personal data: where, is for the page to decide. */
      draft: () => ({ kind, values: copied(values), touched: [...touched] }),
      restore(draft) {
        if (draft?.kind !== kind) throw new HotichError('ERR_HOTICH_OPTION', 'draft: of another kind');
        values = copied(draft.values ?? {});
        touched.clear();
        for (const path of draft.touched ?? []) if (labels.has(path)) touched.add(path);
        history.length = 0;
        told.clear();
        [editing, composing, stage] = [undefined, false, options.stage ?? 'draft'];
        update();
      },
      reset() {
        form.restore({ kind, values: initial });
      },
    };
    update();
    return form;
  };
}
