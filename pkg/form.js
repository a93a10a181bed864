// The state of a form, without a framework. What is right, the module tells; here is only when a person is told.
import { noField, object, option } from './error.js';
import { keyed } from './record.js';

const isBlank = (value) => value === undefined || value === null || String(value).trim() === '';

export function forms({ check, fields }) {
  return function createForm(kind, given = {}) {
    const { initial = {}, masked, ...options } = object(given);
    // What is typed comes from the fixes of the report, so they have to hold it.
    if (masked) throw option('options.masked: no form');
    const all = fields(kind);
    const language = options.language ?? 'vi';
    const labels = new Map(all.map(({ path, label }) => [path, label[language]]));
    const listeners = new Set();
    /** What was left, and what was told there: while a person types, nothing new is told. */
    const touched = new Set();
    const told = new Map();
    /** What each fix replaced, as long as nobody has typed there since. */
    let history = [];
    let values;
    let editing;
    let composing = false;
    let stage = options.stage ?? 'draft';
    let report;
    let state;

    const known = (path) => {
      if (!labels.has(path)) throw noField(path);
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

    /** A record by roles out of every shape that has keys. What is of no role or field of the kind, no input would show. */
    function byRole(record) {
      const out = {};
      for (const [key, value] of Object.entries(object(keyed(record), 'record'))) {
        if (value === null || value === undefined || (key === 'kind' && value === kind)) continue;
        const field = all.find(({ path, column }) => path === key || column === key);
        const [role, attribute] = (field?.path ?? key).split('.');
        const inside = field ? { [attribute]: value } : keyed(value);
        if (!inside || !all.some(({ path }) => path.startsWith(`${role}.`))) throw noField(key);
        for (const name in inside) if (out[role]?.[name] !== undefined) throw option(`record: ${role}.${name} twice`);
        out[role] = { ...out[role], ...inside };
      }
      return out;
    }

    /** An empty input is nothing said. */
    function record() {
      const out = {};
      for (const [role, own] of Object.entries(values)) {
        const said = Object.entries(own).filter(([, value]) => (value ?? '') !== '');
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
      set(path, value, options) {
        form.enter(path);
        // What is typed is no fix's to take back.
        if (value !== get(path)) history = history.map((fix) => fix.filter(([at]) => at !== path)).filter((fix) => fix.length > 0);
        put(path, value);
        if (options?.isComposing ?? composing) {
          state = { ...state, values, canUndo: history.length > 0 };
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
        const edits = finding?.fix?.edits ?? [];
        if (edits.length === 0) return;
        history.push(edits.map(({ path }) => [path, get(path)]));
        for (const { path, value } of edits) put(path, value);
        update();
      },
      /** Takes back the last fix; `false` where there is none. */
      undo() {
        const last = history.pop();
        if (!last) return false;
        for (const [path, value] of last) put(path, value);
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
      draft: () => ({ kind, values: byRole(values), touched: [...touched] }),
      restore(draft) {
        if (draft?.kind !== kind) throw option('draft: of another kind');
        values = byRole(draft.values ?? {});
        touched.clear();
        for (const path of [draft.touched ?? []].flat()) if (labels.has(path)) touched.add(path);
        history = [];
        told.clear();
        [editing, composing, stage] = [undefined, false, options.stage ?? 'draft'];
        update();
      },
      reset() {
        form.restore({ kind, values: initial });
      },
    };
    form.reset();
    return form;
  };
}
