// Births of families for the comparison of hosts: the same child typed again, twins, brothers and sisters, namesakes, with what goes
// wrong in typing. Not made to be like real books: made so that every level of every field comes up.
// Imports what a page of a browser may load, too.
import { random } from './generate.mjs';

const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Thạch', 'Niê', 'Giàng'];
const MIDDLES = ['Văn', 'Thị', 'Minh', 'Ngọc', 'Hữu', 'Thu', ''];
const GIVENS = ['An', 'Ánh', 'Anh', 'Lan', 'Loan', 'Hùng', 'Hưng', 'Tuệ', 'Lý', 'Trinh', 'Chinh', 'Long', 'Phong', 'Mai', 'Tâm', 'Lâm'];
const PLACES = [
  'UBND xã Nghi Phú, thành phố Vinh, tỉnh Nghệ An', 'UBND phường Vinh Phú, tỉnh Nghệ An', 'UBND xã Hưng Lộc, thành phố Vinh, tỉnh Nghệ An',
  'UBND xã Văn Thành, huyện Yên Thành, tỉnh Nghệ An', 'UBND phường Bến Nghé, quận 1, TP. Hồ Chí Minh', '',
];
const REMARKS = ['', '', '', 'Đăng ký lại', 'Cải chính họ tên', 'Nhận cha con', 'Sinh đôi'];

/** So many births by a seed. */
export function births(seed, count) {
  const next = random(seed);
  const pick = (list) => list[next(list.length)];
  const name = (surname) => [surname, pick(MIDDLES), pick(GIVENS)].filter((word) => word).join(' ');
  const two = (number) => String(number).padStart(2, '0');
  const date = (from, years) => [1 + next(28), 1 + next(12), from + next(years)];
  const digits = (length) => Array.from({ length }, () => next(10)).join('');
  const parent = () => ({ name: name(pick(SURNAMES)), born: date(1960, 35), long: `040${next(4)}${digits(8)}`, short: `18${digits(7)}` });
  const bare = (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  const damaged = (text) => {
    const at = next(Math.max(text.length, 1));
    const words = text.split(' ');
    switch (next(10)) {
      case 0: return text.slice(0, at) + text.slice(at + 1);
      case 1: return text.slice(0, at) + text.slice(at, at + 1) + text.slice(at);
      case 2: return words.slice(0, 1).concat(words.slice(2)).join(' ');
      case 3: return words.slice(-1).concat(words.slice(0, -1)).join(' ');
      case 4: return bare(text);
      case 5: return text.replace('Tr', 'Ch').replace('L', 'N');
      case 6: return name(words[0]);
      case 7: return text.replace(/[áàảãạ]/, 'a').replace('ỹ', 'ĩ');
      case 8: return [words[0], ...words.slice(-1), ...words.slice(1, -1)].join(' ');
      default: return text.toUpperCase();
    }
  };
  // The tenth of the third month by the moon.
  const LUNAR = [18, 4, 2024];
  const written = ([day, month, year]) => {
    if (day === LUNAR[0] && month === LUNAR[1] && year === LUNAR[2] && next(3) === 0) return '10/03/2024';
    switch (next(12)) {
      case 0: return String(year);
      case 1: return `${two(month)}/${year}`;
      case 2: return `${two(month)}/${two(day)}/${year}`;
      case 3: return `01/01/${year}`;
      case 4: return `${two(1 + next(28))}/${two(month)}/${year}`;
      case 5: return `${two(day)}/${two(month)}/${year + pick([-1, 1, 10, 18])}`;
      default: return `${two(day)}/${two(month)}/${year}`;
    }
  };
  const number = (of) => {
    switch (next(6)) {
      case 0: return '';
      case 1: return of.short;
      case 2: return of.long.slice(0, -1) + next(10);
      default: return of.long;
    }
  };
  const sometimes = (text, change) => (next(4) === 0 ? change(text) : text);
  const row = (child, mother, father) => {
    const born = written(child.born);
    const year = child.born[2] + next(2);
    const person = (of) => ({
      name: next(12) === 0 ? '' : sometimes(of.name, damaged),
      birthDate: pick([String(of.born[2]), written(of.born), `${year - of.born[2]} tuổi`, '']),
      personalId: number(of),
    });
    const [one, other] = next(40) === 0 ? [father, mother] : [mother, father];
    // A later entry by another name tells the one before.
    const renamed = next(30) === 0;
    return {
      kind: 'birth',
      registration: {
        number: String(1 + next(60)), date: written([1 + next(28), 1 + next(12), year]), office: pick(PLACES),
        type: pick(['1', '1', '1', '2', '']), remarks: renamed ? `Tên cũ: ${child.name}` : pick(REMARKS),
      },
      child: {
        name: renamed ? name(child.name.split(' ')[0]) : sometimes(child.name, damaged), sex: next(20) === 0 ? pick(['1', '2', '']) : child.sex, birthDate: born, personalId: number(child),
        birthPlace: pick(PLACES), homeTown: pick(PLACES),
      },
      mother: { ...person(one), residence: pick(PLACES) },
      father: next(15) === 0 ? {} : person(other),
    };
  };
  const rows = [];
  while (rows.length < count) {
    const [mother, father] = [parent(), parent()];
    const surname = father.name.split(' ')[0];
    const first = { ...parent(), name: name(surname), born: next(60) === 0 ? LUNAR : date(1985, 40), sex: pick(['1', '2']) };
    const twin = { ...first, name: name(surname), long: first.long.slice(0, -1) + next(10) };
    const younger = { ...parent(), name: name(surname), born: date(1985, 40), sex: pick(['1', '2']) };
    for (const child of [first, first, twin, younger].slice(0, 2 + next(3))) rows.push(row(child, mother, father));
    if (next(6) === 0) rows.push(row(first, parent(), parent()));
  }
  return rows.slice(0, count);
}
