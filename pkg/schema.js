// Standard Schema and Standard JSON Schema (standardschema.dev) over the calls of a module. No rule is here.
import { HotichError, noField, object, option } from './error.js';
import { keyed } from './record.js';

const NOT_A_RECORD = {
  vi: 'Bản ghi phải là một đối tượng gồm các trường.',
  en: 'The record must be an object of fields.',
};

const isObject = (given) => given !== null && typeof given === 'object' && !Array.isArray(given);

/** Options of a check beside those of the schema itself. */
function settings(defaults, given) {
  const { strict = false, record, masked = true, ...options } = { ...defaults, ...object(given?.libraryOptions ?? {}) };
  if (typeof strict !== 'boolean' || typeof masked !== 'boolean') throw option('options.strict, options.masked: booleans');
  return { strict, record, masked, options };
}

/** A finding as an issue: what forms read, and what this package knows beside it. */
const issue = ({ rule, severity, args, message, basis }, path) => ({ message, path, rule, severity, params: args, basis });

/** What is wrong, by what stops a form and what does not. */
function sorted(findings, strict, pathOf) {
  const issues = [];
  const warnings = [];
  for (const finding of findings) {
    (strict || finding.severity === 'error' ? issues : warnings).push(issue(finding, pathOf(finding.path)));
  }
  return { issues, warnings };
}

const result = ({ issues, warnings }, value) => (issues.length > 0 ? { issues, warnings } : { value: value(), warnings });

export function schemas({ check, checkField, fields, kinds }) {
  /** Where a record has a field: nested, by its path or by its column. */
  function places(kind, record) {
    const columns = new Map(fields(kind).map(({ path, column }) => [path, column]));
    const known = new Set(columns.values());
    const flat = Object.keys(record).some((key) => known.has(key)) && !Object.values(record).some(isObject);
    return (path) => {
      if (path === '') return [];
      const [role, attribute] = path.split('.');
      const column = columns.get(path);
      if (Object.hasOwn(record, path)) return [path];
      if (column && (flat || Object.hasOwn(record, column)) && record[role]?.[attribute] === undefined) return [column];
      return path.split('.');
    };
  }

  /** Gives a record, which is a copy, a value at its place; so its role is, too. */
  function put(record, place, value) {
    const [key, attribute] = place;
    record[key] = attribute === undefined ? value : { ...keyed(record[key]), [attribute]: value };
  }

  /** A copy of the record with the values in normal form where it had them; what the kind does not know stays. */
  function normalised(record, normal, placeOf) {
    if (typeof record.entries === 'function') return normal;
    const out = { ...record };
    for (const [role, values] of Object.entries(normal)) {
      for (const [attribute, value] of Object.entries(values)) put(out, placeOf(`${role}.${attribute}`), value);
    }
    return out;
  }

  const notARecord = ({ language = 'vi' }) => ({
    issues: [{ message: NOT_A_RECORD[language] ?? NOT_A_RECORD.vi, path: [], rule: 'input/wrong-type', severity: 'error', params: {}, basis: [] }],
    warnings: [],
  });

  function schema(kind, defaults = {}) {
    const validate = (record, given) => {
      const { strict, masked, options } = settings(defaults, given);
      if (!isObject(record)) return notARecord(options);
      let report;
      try {
        report = check(kind, record, { ...options, full: true });
      } catch (why) {
        if (why instanceof HotichError && why.code === 'ERR_HOTICH_RECORD') return notARecord(options);
        throw why;
      }
      const placeOf = places(kind, record);
      const told = masked && report.findings.length > 0 ? check(kind, record, { ...options, masked, full: false }) : report;
      return result(sorted(told.findings, strict, placeOf), () => normalised(record, report.record, placeOf));
    };
    return standard(defaults, validate, () => recordSchema(kind));
  }

  function fieldSchema(kind, path, defaults = {}) {
    const field = () => {
      const found = fields(kind).find((one) => one.path === path);
      if (!found) throw noField(path);
      return found;
    };
    const validate = (value, given) => {
      const [role, attribute] = field().path.split('.');
      const { strict, masked, record: others = {}, options } = settings(defaults, given);
      const record = { ...object(keyed(typeof others === 'function' ? others() : others), 'record') };
      put(record, places(kind, record)(path), value);
      const { findings, record: normal } = checkField(kind, record, path, { ...options, full: true });
      const told = masked && findings.length > 0 ? checkField(kind, record, path, { ...options, masked, full: false }).findings : findings;
      const own = told.filter((finding) => finding.path === path);
      return result(sorted(own, strict, () => []), () => normal?.[role]?.[attribute] ?? value);
    };
    return standard(defaults, validate, () => valueSchema(field()));
  }

  /** As in `hotich/schema/record/*.json`, the record by its roles. */
  function recordSchema(kind) {
    const all = fields(kind);
    const info = kinds().find(({ name }) => name === kind);
    const roles = info.roles.map(({ name, label }) => {
      const own = all.filter(({ path }) => path.split('.')[0] === name);
      const properties = Object.fromEntries(own.map((field) => [field.path.split('.')[1], valueSchema(field)]));
      return [name, { type: 'object', title: label.vi, description: label.en, properties, additionalProperties: false }];
    });
    return {
      type: 'object',
      title: info.label.vi,
      description: info.label.en,
      properties: { kind: { const: kind }, ...Object.fromEntries(roles) },
      additionalProperties: false,
    };
  }

  return { schema, fieldSchema };
}

/** What a field holds may be any text: what is right is for the rules. */
function valueSchema({ label, value, choices }) {
  const examples = choices?.map((choice) => choice.value);
  return {
    type: ['string', 'integer', 'null'],
    title: label.vi,
    description: `${label.en}. Kind: ${value}.`,
    ...(examples && { examples }),
  };
}

const DRAFTS = {
  'draft-2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
};

/** As a target understands it: OpenAPI 3.0 has neither lists of types, nor `const`, nor `examples`. */
function forOpenApi(node) {
  if (Array.isArray(node)) return node.map(forOpenApi);
  if (!isObject(node)) return node;
  const { type, const: only, examples, properties, ...rest } = node;
  const out = { ...rest };
  if (Array.isArray(type)) {
    out.nullable = true;
    out.oneOf = type.filter((one) => one !== 'null').map((one) => ({ type: one }));
  } else if (type !== undefined) out.type = type;
  if (only !== undefined) out.enum = [only];
  if (examples !== undefined) [out.example] = examples;
  if (properties) out.properties = Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, forOpenApi(one)]));
  return out;
}

function standard(defaults, validate, jsonSchema) {
  object(defaults);
  const inTarget = (options) => {
    const target = options?.target;
    if (target === 'openapi-3.0') return forOpenApi(jsonSchema());
    if (!Object.hasOwn(DRAFTS, target)) throw option('target: draft-2020-12, draft-07 or openapi-3.0');
    return { $schema: DRAFTS[target], ...jsonSchema() };
  };
  return { '~standard': { version: 1, vendor: 'hotich', validate, jsonSchema: { input: inTarget, output: inTarget } } };
}
