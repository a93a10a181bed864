// Records of a file that may be one. The library makes the keys and judges; here rows are put side by side.

/** Rows that share one key and are still all compared; what more rows share is work for the command. */
export const SHARED = 60;

/** Rows between two looks at whether somebody pressed a button. */
const PIECE = 100;

/** The classes, in the order in which a person looks at them. */
export const CLASSES = ['certain', 'probable', 'possible', 'reregistered', 'sibling'];

export class Pairs {
  /** `records`: of each row its record, or nothing. */
  constructor(hotich, kind, records) {
    this.hotich = hotich;
    this.kind = kind;
    this.records = records;
    this.count = records.filter(Boolean).length;
    this.pairs = [];
    /** Rows that were not compared with all that share a key with them. */
    this.capped = 0;
  }

  one(row) {
    return { kind: this.kind, record: this.records[row] };
  }

  /** Finds them. `told` is called with how much is done, of all, and says whether to go on. */
  async find(told = () => true) {
    const { records, hotich } = this;
    const sharing = new Map();
    const keysOf = [];
    const all = records.length * 2;
    for (let row = 0; row < records.length; row += 1) {
      if (row % PIECE === 0 && !(await told(row, all))) return false;
      if (!records[row]) continue;
      keysOf[row] = hotich.matchKeys(this.one(row));
      for (const key of keysOf[row]) {
        const rows = sharing.get(key);
        if (rows) rows.push(row);
        else sharing.set(key, [row]);
      }
    }
    const capped = new Set();
    for (let row = 0; row < records.length; row += 1) {
      if (row % PIECE === 0 && !(await told(records.length + row, all))) return false;
      if (!records[row]) continue;
      const near = new Set();
      for (const key of keysOf[row]) {
        const rows = sharing.get(key);
        if (rows.length > SHARED) capped.add(key);
        else for (const other of rows) if (other > row) near.add(other);
      }
      if (near.size === 0) continue;
      const others = [...near].sort((a, b) => a - b);
      const found = hotich.findDuplicates(this.one(row), others.map((other) => this.one(other)), { records: this.count });
      for (const { candidate, class: of, weight } of found) {
        if (CLASSES.includes(of)) this.pairs.push({ a: row, b: others[candidate], class: of, weight });
      }
    }
    // A key that too many share leaves a row out only where no other key brings the two together.
    this.capped = capped.size;
    this.pairs.sort((a, b) => CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class) || b.weight - a.weight || a.a - b.a || a.b - b.b);
    return true;
  }

  counts() {
    return Object.fromEntries(CLASSES.map((of) => [of, this.pairs.filter((pair) => pair.class === of).length]));
  }

  /** Two rows with everything that was compared. */
  compared(a, b, language) {
    return this.hotich.compare(this.one(a), this.one(b), { records: this.count, language });
  }
}

/** What a comparison is for a page: each field with both values, its level and the step of the sum. */
export function steps({ prior, fields }, a, b) {
  let sum = prior;
  return fields.map(({ path, level, weight }) => {
    const from = sum;
    sum += weight;
    return { path, level, weight, from, to: sum, a: a[path] ?? '', b: b[path] ?? '' };
  });
}
