// Records for the differential run: for each field values that rules care about, good, partial, old, damaged and
// absurd. Seeded: the same seed gives the same records on every machine.
// Imports nothing: a page of a browser loads it, too.

/** A small generator of 32-bit numbers (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const NAMES = [
  'Nguyễn Văn An', 'Trần Thị Hoà', 'Trần Thị Hòa', 'H\'Hen Niê', 'Y Ñŭng Knul', 'K’ Brếp', 'Ksor Phiến', 'Giàng A Páo',
  'NGUYỄN THỊ BÌNH', 'nguyễn văn an', 'TrỊnh Hoa', 'Nguye\u0302\u0303n Va\u0306n', '  Lê  Tám ', 'Nguyễn Văn 3', 'Lê T0àn',
  'Nguyeãn Vaên Ñöùc', 'Nguyá»…n', 'Ðỗ Bình', 'Müller Anna', 'KPă Bằng (KSor Phiến)', 'An', '王小明', 'N', '', '?', 'Chưa rõ',
  'Tôn Nữ Hỷ Khương', 'Nguyễn\u00a0Thị\u200bLan', 'A'.repeat(70), 'Nguyễn Văn An.', '\u0301\u0301', 'Ê̆ Đê ệ̆',
];
const DATES = [
  '05/03/1968', '5-3-1968', '1968', '03/1968', '00/00/1968', '--/--/1968', '31/02/1968', '29/02/2019', '12/13/1968', '05/03/68',
  '1968-03-05', '05.03.2018', '02/03/2026', '23/11/2026', '24/11/2026', '2062', '01/01/2016', '31/12/2015', '30/06/2025',
  '01/07/2025', 'hôm qua', '05031968', '24902', '15 tháng 8 năm Mậu Thân', '0968', '1/1/1', '31/12/2016', '01/01/2017',
];
const WORDS = [
  'Ngày năm tháng ba năm một nghìn chín trăm sáu mươi tám', 'năm hai nghìn mười tám', 'mồng một tháng giêng năm 2000', 'xyz',
  'Ngày ba mươi mốt tháng mười hai năm hai nghìn không trăm mười lăm',
];
const OTHER = [
  'Việt Nam', 'VN', 'Lào', 'Đức', 'Kinh', 'Tày', 'Ê-đê', 'H\'Mông', 'Mèo', '01', '55', 'Knih', 'Nam', 'Nữ', 'nam', '1', '2', '3', '0',
  'trẻ em', 'UBND xã Ba Vì, huyện Ba Vì, Hà Nội', 'UBND huyện Ba Vì', 'Sở Tư pháp Hà Nội', 'Bệnh viện Phụ sản Hà Nội', 'Hà Nội',
  'Tỉnh Lào Cai', '01/2017', '1-2017', '12', '12 bis', '001092000001', '001192000001', '001 326 000001', '012345678', 'B1234567',
  '00109200000', '099092000001', 'O01092000001', 'Đúng hạn', '4', '7', 'Đăng ký lại', 'Trẻ bị bỏ rơi', 'Mẹ', '-', 'x', 'null',
  'a'.repeat(400), '\ufffd', '\ud800', '\u0000', '<b>&amp;"\\', '😀', '١٢٣',
];

/** A function from nothing to the next record; `table` is what the package's `fields` gives. */
export function records(seed, table) {
  const next = random(seed);
  const pick = (list) => list[next(list.length)];
  const lists = { name: NAMES, date: DATES, 'date-in-words': WORDS };
  // Names that a hand may write twice: by role, by path, by column.
  const { path: twice, column } = table.find(({ value }) => value === 'name');
  const odd = () => pick([null, 0, 12, -1, 1.5, true, [], {}, 1e21, '']);
  return () => {
    const record = {};
    // Some records are nearly full, some nearly empty.
    const density = 1 + next(9);
    for (const { path, value } of table) {
      if (next(10) >= density) continue;
      const list = next(8) > 0 ? (lists[value] ?? OTHER) : pick([NAMES, DATES, OTHER]);
      const roles = path.split('.');
      const attribute = roles.pop();
      let place = record;
      for (const role of roles) place = place[role] ??= {};
      place[attribute] = next(60) > 0 ? pick(list) : odd();
    }
    if (next(40) === 0) record[pick(['shoe', twice, column, ''])] = pick(OTHER);
    if (next(60) === 0) record[pick(table).path.split('.')[0]] = odd();
    return record;
  };
}
