// Fictional entries of each kind to try the page with. Dates of declarations follow today, so that they stay plausible.
import { complete } from './complete.mjs';

const twoDigits = (number) => String(number).padStart(2, '0');

const written = (date) =>
  `${twoDigits(date.getUTCDate())}/${twoDigits(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;

const daysBefore = (today, days) => new Date(Date.parse(`${today}T00:00:00Z`) - days * 86_400_000);

/** A birth without mistakes, of twelve days before `today` (`yyyy-mm-dd`). */
function goodBirth(today) {
  const born = daysBefore(today, 12);
  const residence = 'Số 8 phố Ví Dụ, phường Hoàn Kiếm, thành phố Hà Nội';
  return {
    child: {
      name: 'Nguyễn Trần Minh An', sex: 'Nữ', birthDate: written(born),
      birthPlace: 'Bệnh viện Phụ sản Hà Nội', birthPlaceUnit: 'phường Ngọc Hà, thành phố Hà Nội',
      homeTown: 'phường Hoàn Kiếm, thành phố Hà Nội', ethnicity: 'Kinh', nationality: 'Việt Nam',
      birthType: 'both-parents',
    },
    mother: {
      name: 'Trần Thị Bích Hợp', birthDate: '14/02/1996', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residenceType: 'permanent', residence, paperType: 'citizen-card', paperNumber: '001196004321',
    },
    father: {
      name: 'Nguyễn Văn Đại', birthDate: '02/09/1993', ethnicity: 'Kinh', nationality: 'Việt Nam',
      residenceType: 'permanent', residence, paperType: 'citizen-card', paperNumber: '001093001234',
    },
    declarant: {
      name: 'Nguyễn Văn Đại', relation: 'Cha', residence, paperType: 'citizen-card', paperNumber: '001093001234',
    },
  };
}

/** The same with the mistakes that forms have. */
function badBirth(today) {
  const record = goodBirth(today);
  record.child.name = '  NGUYỄN  TRẦN minh an1';
  record.child.ethnicity = 'kinh';
  record.mother.name = 'Trần Thị  Bích Hợp';
  record.mother.birthDate = '14/02/2020';
  record.mother.paperNumber = '00119600432';
  record.father.birthDate = '31/02/1993';
  record.father.name = 'Ðặng Văn Đại';
  delete record.father.residence;
  record.father.paperNumber = '001 093 001 234';
  record.declarant.relation = '';
  return record;
}

/** A birth of an old book, with what such books leave out. */
function goodBirthEntry() {
  return {
    registration: {
      number: '46', book: '01/1967', date: '20/05/1967', type: 'on-time', office: 'UBND xã Ví Dụ, huyện Ba Vì, tỉnh Hà Tây',
      signer: 'Lê Văn Mẫu', signerTitle: 'Chủ tịch',
    },
    child: {
      name: 'Phùng Thị Lựu', sex: 'Nữ', birthDate: '5/1967', birthPlace: 'Trạm y tế xã', ethnicity: 'Kinh',
      nationality: 'Việt Nam', birthType: 'both-parents',
    },
    mother: { name: 'Đỗ Thị Na', birthDate: '1943', ethnicity: 'Kinh', nationality: 'Việt Nam' },
    father: { name: 'Phùng Văn Ổi', birthDate: '1940', ethnicity: 'Kinh', nationality: 'Việt Nam' },
    declarant: { name: 'Phùng Văn Ổi', relation: 'Cha' },
  };
}

/** The same as a careless hand would copy it. */
function badBirthEntry() {
  const record = goodBirthEntry();
  record.registration.date = '20/05/1697';
  record.child.name = 'PHÙNG THỊ LỰU';
  record.child.birthDate = '30/02/1967';
  record.mother.birthDate = '1973';
  record.mother.name = 'Ðỗ Thị  Na';
  return record;
}

/** A marriage without mistakes. */
function goodMarriage() {
  const residence = 'Số 8 phố Ví Dụ, phường Hoàn Kiếm, thành phố Hà Nội';
  const shared = {
    ethnicity: 'Kinh', nationality: 'Việt Nam', residenceType: 'permanent', residence, paperType: 'citizen-card',
    marriageCount: '1', maritalStatusType: 'unmarried',
  };
  return {
    husband: { name: 'Nguyễn Văn Đại', birthDate: '02/09/1993', ...shared, paperNumber: '001093001234' },
    wife: { name: 'Trần Thị Bích Hợp', birthDate: '14/02/1996', ...shared, paperNumber: '001196004321' },
  };
}

/** The same with the mistakes that forms have. */
function badMarriage() {
  const record = goodMarriage();
  record.husband.name = '  NGUYỄN  VĂN đại1';
  record.husband.birthDate = '31/02/1993';
  record.husband.ethnicity = 'kinh';
  record.wife.name = 'Trần Thị  Bích Hợp';
  record.wife.paperNumber = '00119600432';
  delete record.wife.residence;
  return record;
}

/** A marriage of an old book. */
function goodMarriageEntry() {
  return {
    registration: {
      number: '12', book: '01/1967', date: '20/05/1967', type: 'first', office: 'UBND xã Ví Dụ, huyện Ba Vì, tỉnh Hà Tây',
      signer: 'Lê Văn Mẫu', signerTitle: 'Chủ tịch',
    },
    husband: { name: 'Phùng Văn Ổi', birthDate: '1940', ethnicity: 'Kinh', nationality: 'Việt Nam', residence: 'xã Ví Dụ, huyện Ba Vì' },
    wife: { name: 'Đỗ Thị Na', birthDate: '3/1943', ethnicity: 'Kinh', nationality: 'Việt Nam', residence: 'xã Ví Dụ, huyện Ba Vì' },
  };
}

/** The same as a careless hand would copy it. */
function badMarriageEntry() {
  const record = goodMarriageEntry();
  record.registration.date = '20/05/1697';
  record.husband.name = 'PHÙNG VĂN ỔI';
  record.wife.birthDate = '30/02/1943';
  record.wife.name = 'Ðỗ Thị  Na';
  return record;
}

/** A copy of an entry with slips in the first person whose birth it tells. */
function careless(entry) {
  const record = structuredClone(entry);
  const person = Object.values(record).find(({ birthDate }) => birthDate !== undefined);
  person.name = person.name.replace(' ', '  ');
  person.birthDate = '31/02/1968';
  return record;
}

/** A complete entry and its careless copy: the same for forms and for books. */
function pairs(entry) {
  const pair = { good: () => entry, bad: () => careless(entry) };
  return { form: pair, archive: pair };
}

/** By kind, by what is written, without mistakes and with them: functions of today. */
export const examples = {
  ...Object.fromEntries(Object.entries(complete).map(([kind, entry]) => [kind, pairs(entry)])),
  birth: { form: { good: goodBirth, bad: badBirth }, archive: { good: goodBirthEntry, bad: badBirthEntry } },
  marriage: { form: { good: goodMarriage, bad: badMarriage }, archive: { good: goodMarriageEntry, bad: badMarriageEntry } },
};
