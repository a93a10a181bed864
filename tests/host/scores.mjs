// Scores of pairs through WebAssembly, as the lines that `hotich dedupe --pairs` writes.
// Imports nothing: a page of a browser loads it, too.

/** Lines that are summed in one go. */
export const BLOCK = 10_000;

/** The lines of a table of pairs, without the first. */
export function* pairsOf(text) {
  let start = text.indexOf('\n') + 1;
  while (start < text.length) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end);
    start = end + 1;
  }
}

/**
 * Pairs of the table by `findDuplicates`: each as the line that the command writes goes to `take`, with that of the table, in its order. Of the
 * table the header and the first two cells are looked at.
 */
export function scores(findDuplicates, rows, pairs, weights, take) {
  const header = pairs.slice(0, pairs.indexOf('\n')).split(',');
  const paths = header.slice(4, -2).filter((_, at) => at % 2 === 0);
  const one = (row) => ({ kind: 'birth', record: rows[row - 1] });
  let group = [];
  const end = () => {
    if (group.length === 0) return;
    const [{ a }] = group;
    const found = findDuplicates(one(a), group.map(({ b }) => one(b)), { all: true, weights });
    const of = new Map(found.map((it) => [it.candidate, it]));
    group.forEach(({ b, line }, at) => {
      const it = of.get(at);
      const fields = new Map(it.fields.map((field) => [field.path, field]));
      const cells = paths.map((path) => (fields.has(path) ? `${fields.get(path).level},${fields.get(path).weight}` : ','));
      take([a, b, it.class, it.weight, ...cells, it.against, it.prior].join(','), line);
    });
    group = [];
  };
  for (const line of pairsOf(pairs)) {
    const [a, b] = line.split(',', 2).map(Number);
    if (group.length > 0 && group[0].a !== a) end();
    group.push({ a, b, line });
  }
  end();
}

