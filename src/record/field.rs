//! The field table: every field of every kind of record, once.
//!
//! A field is a role and an attribute: the path in JSON, the kind of value, the Ministry's column identifier in
//! the digitising template, labels, and the headers that sheets use for it.

use super::choice::{BIRTH_TYPE, Choices, FLAG, PAPER_TYPE, REGISTRATION_TYPE, RESIDENCE_TYPE};
use super::{Kind, KindSet};
use crate::message::Localised;

/// A field of a record: an index into [`FIELDS`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Field(pub(crate) u8);

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// Free text.
    Text,
    /// Name of a person.
    Name,
    /// Date, possibly partial.
    Date,
    /// A date written out in words.
    DateInWords,
    /// Nam, Nữ or not determined.
    Sex,
    /// A code of a list.
    Choice(&'static Choices),
    /// One of the ethnic groups.
    Ethnicity,
    /// Nationality, as text.
    Nationality,
    /// The 12-digit personal number.
    PersonalId,
    /// Number of an identity paper, of whatever type.
    PaperNumber,
    /// A place: address, unit, facility.
    Place,
    /// The office that registered.
    Office,
    /// Number of the entry.
    EntryNumber,
    /// Number of the book: `NN/yyyy`.
    BookNumber,
}

/// Everything fixed about a field.
#[derive(Debug)]
pub struct FieldSpec {
    /// Path in JSON: role and attribute, `child.birthDate`.
    pub path: &'static str,
    /// What it holds.
    pub value: ValueKind,
    /// Greatest length in Unicode scalar values.
    pub max_length: u16,
    /// Kinds of record that have it.
    pub kinds: KindSet,
    /// Column identifier of the Ministry's digitising template; empty where the template has none.
    pub column: &'static str,
    /// Label on forms.
    pub label: Localised,
    /// Other headers seen on sheets.
    pub headers: &'static [&'static str],
}

impl Field {
    /// Everything fixed about the field.
    #[must_use]
    pub fn spec(self) -> &'static FieldSpec {
        // Fields are made by the table alone, so the index is always in it.
        FIELDS.get(usize::from(self.0)).unwrap_or(&FIELDS[0])
    }

    /// Path in JSON.
    #[must_use]
    pub fn path(self) -> &'static str {
        self.spec().path
    }

    /// The field at a position of the table.
    #[must_use]
    pub fn at(index: usize) -> Option<Self> {
        (index < FIELD_COUNT).then(|| u8::try_from(index).ok().map(Self)).flatten()
    }

    /// Position in the table, which is the order of findings.
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// All fields in order.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..FIELD_COUNT).filter_map(Self::at)
    }

    /// The field with this path, column identifier or header, for a kind of record. Case, marks, spaces and
    /// punctuation do not matter.
    #[must_use]
    pub fn find(kind: Kind, name: &str) -> Option<Self> {
        let exact = |field: &Self| {
            let spec = field.spec();
            spec.path == name || (!spec.column.is_empty() && spec.column == name)
        };
        if let Some(field) = Self::all().filter(|f| f.spec().kinds.has(kind)).find(exact) {
            return Some(field);
        }
        let key = crate::text::fold(name);
        if key.is_empty() {
            return None;
        }
        Self::all().filter(|field| field.spec().kinds.has(kind)).find(|field| {
            let spec = field.spec();
            let names = [spec.path, spec.column, spec.label.vi, spec.label.en];
            names.iter().chain(spec.headers).any(|name| !name.is_empty() && crate::text::fold(name) == key)
        })
    }
}

impl std::fmt::Debug for Field {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.path())
    }
}

macro_rules! fields {
    ($($name:ident = $path:literal, $value:expr, $max:literal, [$($kind:ident),+], $column:literal,
        $vi:literal, $en:literal $(, $header:literal)*;)*) => {
        #[repr(u8)]
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "numbers the constants below")]
        enum Index { $($name),* }

        $(
            #[doc = concat!("`", $path, "`: ", $en, ".")]
            pub const $name: Field = Field(Index::$name as u8);
        )*

        /// The field table, in the order of the template.
        pub static FIELDS: [FieldSpec; FIELD_COUNT] = TABLE;

        /// The table as the compiler reads it for the masks below.
        const TABLE: [FieldSpec; FIELD_COUNT] = [$(FieldSpec {
            path: $path,
            value: $value,
            max_length: $max,
            kinds: KindSet::of(&[$(Kind::$kind),+]),
            column: $column,
            label: Localised { vi: $vi, en: $en },
            headers: &[$($header),*],
        }),*];

        /// Number of fields.
        pub const FIELD_COUNT: usize = [$($path),*].len();
    };
}

use ValueKind::{
    BookNumber, Choice, Date, DateInWords, EntryNumber, Ethnicity, Name, Nationality, Office, PaperNumber,
    PersonalId, Place, Sex, Text,
};

fields! {
    REGISTRATION_NUMBER = "registration.number", EntryNumber, 20, [Birth], "so",
        "Số", "Entry number", "Số đăng ký", "Số khai sinh", "Số thứ tự trong sổ";
    REGISTRATION_BOOK = "registration.book", BookNumber, 15, [Birth], "quyenSo",
        "Quyển số", "Book number", "Số quyển", "Quyển";
    REGISTRATION_PAGE = "registration.page", Text, 10, [Birth], "trangSo",
        "Trang số", "Page", "Trang";
    REGISTRATION_DATE = "registration.date", Date, 40, [Birth], "ngayDangKy",
        "Ngày đăng ký", "Date of registration", "Ngày, tháng, năm đăng ký", "Ngày tháng năm đăng ký";
    REGISTRATION_TYPE_CODE = "registration.type", Choice(&REGISTRATION_TYPE), 60, [Birth], "loaiDangKy",
        "Loại đăng ký", "Type of registration";
    REGISTRATION_OFFICE = "registration.office", Office, 300, [Birth], "noiDangKy",
        "Nơi đăng ký", "Registering office", "Cơ quan đăng ký", "Nơi đăng ký khai sinh";
    REGISTRATION_SIGNER = "registration.signer", Name, 100, [Birth], "nguoiKy",
        "Người ký", "Signed by", "Họ tên người ký";
    REGISTRATION_SIGNER_TITLE = "registration.signerTitle", Text, 100, [Birth], "chucVuNguoiKy",
        "Chức vụ người ký", "Office of the signer", "Chức vụ";
    REGISTRATION_OFFICER = "registration.officer", Name, 100, [Birth], "nguoiThucHien",
        "Người thực hiện", "Civil-status officer", "Cán bộ hộ tịch", "Công chức tư pháp - hộ tịch";
    REGISTRATION_REMARKS = "registration.remarks", Text, 4000, [Birth], "ghiChu",
        "Ghi chú", "Remarks";

    CHILD_NAME = "child.name", Name, 200, [Birth], "nksHoTen",
        "Họ, chữ đệm, tên người được khai sinh", "Full name of the child",
        "Họ và tên", "Họ tên người được khai sinh", "Họ, chữ đệm, tên", "Họ và tên trẻ", "Họ tên con";
    CHILD_SEX = "child.sex", Sex, 30, [Birth], "nksGioiTinh",
        "Giới tính", "Sex", "Giới tính người được khai sinh", "Nam/Nữ";
    CHILD_BIRTH_DATE = "child.birthDate", Date, 40, [Birth], "nksNgaySinh",
        "Ngày sinh", "Date of birth", "Ngày, tháng, năm sinh", "Ngày sinh người được khai sinh", "Sinh ngày";
    CHILD_BIRTH_DATE_IN_WORDS = "child.birthDateInWords", DateInWords, 200, [Birth], "nksNgaySinhBangChu",
        "Ngày sinh ghi bằng chữ", "Date of birth in words", "Ngày sinh bằng chữ", "Ghi bằng chữ";
    CHILD_BIRTH_PLACE = "child.birthPlace", Place, 500, [Birth], "nksNoiSinh",
        "Nơi sinh", "Place of birth";
    CHILD_BIRTH_PLACE_UNIT = "child.birthPlaceUnit", Place, 300, [Birth], "nksNoiSinhDVHC",
        "Đơn vị hành chính nơi sinh", "Administrative unit of the place of birth", "Nơi sinh theo đơn vị hành chính";
    CHILD_HOME_TOWN = "child.homeTown", Place, 300, [Birth], "nksQueQuan",
        "Quê quán", "Home town (quê quán)", "Quê quán người được khai sinh";
    CHILD_ETHNICITY = "child.ethnicity", Ethnicity, 50, [Birth], "nksDanToc",
        "Dân tộc", "Ethnicity", "Dân tộc người được khai sinh";
    CHILD_NATIONALITY = "child.nationality", Nationality, 100, [Birth], "nksQuocTich",
        "Quốc tịch", "Nationality", "Quốc tịch người được khai sinh";
    CHILD_OTHER_NATIONALITY = "child.otherNationality", Nationality, 100, [Birth], "nksQuocTichKhac",
        "Quốc tịch khác", "Other nationality", "Quốc tịch khác người được khai sinh";
    CHILD_PERSONAL_ID = "child.personalId", PersonalId, 30, [Birth], "",
        "Số định danh cá nhân", "Personal number", "Số định danh", "Mã định danh", "SĐDCN", "nksSoDinhDanh";
    CHILD_BIRTH_NOTICE = "child.birthNotice", Text, 40, [Birth], "",
        "Mã giấy chứng sinh", "Code of the birth notice", "Số giấy chứng sinh", "Giấy chứng sinh";
    CHILD_BIRTH_TYPE = "child.birthType", Choice(&BIRTH_TYPE), 60, [Birth], "nksLoaiKhaiSinh",
        "Loại khai sinh", "Type of birth entry";
    CHILD_MISSING = "child.missing", Choice(&FLAG), 60, [Birth], "nksMatTich",
        "Mất tích", "Declared missing";
    CHILD_MISSING_DECLARED_ON = "child.missingDeclaredOn", Date, 40, [Birth], "nksMatTichNgayGhiChuTuyenBo",
        "Mất tích: ngày ghi chú tuyên bố", "Missing: date of the note";
    CHILD_MISSING_DECLARED_BASIS = "child.missingDeclaredBasis", Text, 500, [Birth], "nksMatTichCanCuTuyenBo",
        "Mất tích: căn cứ tuyên bố", "Missing: ground of the declaration";
    CHILD_MISSING_REVOKED_ON = "child.missingRevokedOn", Date, 40, [Birth], "nksMatTichNgayGhiChuHuyTuyenBo",
        "Mất tích: ngày ghi chú hủy tuyên bố", "Missing: date of the note of revocation";
    CHILD_MISSING_REVOKED_BASIS = "child.missingRevokedBasis", Text, 500, [Birth], "nksMatTichCanCuHuyTuyenBo",
        "Mất tích: căn cứ hủy tuyên bố", "Missing: ground of the revocation";
    CHILD_INCAPACITY = "child.incapacity", Choice(&FLAG), 60, [Birth], "nksHanCheNangLucHanhVi",
        "Hạn chế năng lực hành vi", "Restricted capacity";
    CHILD_INCAPACITY_DECLARED_ON = "child.incapacityDeclaredOn", Date, 40, [Birth],
        "nksHanCheNangLucHanhViNgayGhiChuTuyenBo",
        "Hạn chế năng lực hành vi: ngày ghi chú tuyên bố", "Restricted capacity: date of the note";
    CHILD_INCAPACITY_DECLARED_BASIS = "child.incapacityDeclaredBasis", Text, 500, [Birth],
        "nksHanCheNangLucHanhViCanCuTuyenBo",
        "Hạn chế năng lực hành vi: căn cứ tuyên bố", "Restricted capacity: ground of the declaration";
    CHILD_INCAPACITY_REVOKED_ON = "child.incapacityRevokedOn", Date, 40, [Birth],
        "nksHanCheNangLucHanhViNgayGhiChuHuyTuyenBo",
        "Hạn chế năng lực hành vi: ngày ghi chú hủy tuyên bố", "Restricted capacity: date of the note of revocation";
    CHILD_INCAPACITY_REVOKED_BASIS = "child.incapacityRevokedBasis", Text, 500, [Birth],
        "nksHanCheNangLucHanhViNgayCanCuHuyTuyenBo",
        "Hạn chế năng lực hành vi: căn cứ hủy tuyên bố", "Restricted capacity: ground of the revocation";

    MOTHER_NAME = "mother.name", Name, 200, [Birth], "meHoTen",
        "Họ, chữ đệm, tên người mẹ", "Full name of the mother", "Họ tên mẹ", "Họ và tên mẹ", "Tên mẹ";
    MOTHER_BIRTH_DATE = "mother.birthDate", Date, 40, [Birth], "meNgaySinh",
        "Năm sinh của mẹ", "Date or year of birth of the mother", "Ngày sinh mẹ", "Năm sinh mẹ",
        "Ngày, tháng, năm sinh của mẹ";
    MOTHER_ETHNICITY = "mother.ethnicity", Ethnicity, 50, [Birth], "meDanToc",
        "Dân tộc của mẹ", "Ethnicity of the mother", "Dân tộc mẹ";
    MOTHER_NATIONALITY = "mother.nationality", Nationality, 100, [Birth], "meQuocTich",
        "Quốc tịch của mẹ", "Nationality of the mother", "Quốc tịch mẹ";
    MOTHER_OTHER_NATIONALITY = "mother.otherNationality", Nationality, 100, [Birth], "meQuocTichKhac",
        "Quốc tịch khác của mẹ", "Other nationality of the mother", "Quốc tịch khác mẹ";
    MOTHER_RESIDENCE_TYPE = "mother.residenceType", Choice(&RESIDENCE_TYPE), 60, [Birth], "meLoaiCuTru",
        "Loại cư trú của mẹ", "Kind of residence of the mother", "Loại cư trú mẹ";
    MOTHER_RESIDENCE = "mother.residence", Place, 500, [Birth], "meNoiCuTru",
        "Nơi cư trú của mẹ", "Residence of the mother", "Nơi cư trú mẹ";
    MOTHER_PAPER_TYPE = "mother.paperType", Choice(&PAPER_TYPE), 60, [Birth], "meLoaiGiayToTuyThan",
        "Loại giấy tờ tùy thân của mẹ", "Type of identity paper of the mother", "Loại giấy tờ mẹ";
    MOTHER_PAPER_NUMBER = "mother.paperNumber", PaperNumber, 30, [Birth], "meSoGiayToTuyThan",
        "Số giấy tờ tùy thân của mẹ", "Number of the identity paper of the mother", "Số giấy tờ mẹ", "CCCD mẹ",
        "CMND mẹ", "Số định danh mẹ";

    FATHER_NAME = "father.name", Name, 200, [Birth], "chaHoTen",
        "Họ, chữ đệm, tên người cha", "Full name of the father", "Họ tên cha", "Họ và tên cha", "Tên cha",
        "Họ tên bố";
    FATHER_BIRTH_DATE = "father.birthDate", Date, 40, [Birth], "chaNgaySinh",
        "Năm sinh của cha", "Date or year of birth of the father", "Ngày sinh cha", "Năm sinh cha",
        "Ngày, tháng, năm sinh của cha";
    FATHER_ETHNICITY = "father.ethnicity", Ethnicity, 50, [Birth], "chaDanToc",
        "Dân tộc của cha", "Ethnicity of the father", "Dân tộc cha";
    FATHER_NATIONALITY = "father.nationality", Nationality, 100, [Birth], "chaQuocTich",
        "Quốc tịch của cha", "Nationality of the father", "Quốc tịch cha";
    FATHER_OTHER_NATIONALITY = "father.otherNationality", Nationality, 100, [Birth], "chaQuocTichKhac",
        "Quốc tịch khác của cha", "Other nationality of the father", "Quốc tịch khác cha";
    FATHER_RESIDENCE_TYPE = "father.residenceType", Choice(&RESIDENCE_TYPE), 60, [Birth], "chaLoaiCuTru",
        "Loại cư trú của cha", "Kind of residence of the father", "Loại cư trú cha";
    FATHER_RESIDENCE = "father.residence", Place, 500, [Birth], "chaNoiCuTru",
        "Nơi cư trú của cha", "Residence of the father", "Nơi cư trú cha";
    FATHER_PAPER_TYPE = "father.paperType", Choice(&PAPER_TYPE), 60, [Birth], "chaLoaiGiayToTuyThan",
        "Loại giấy tờ tùy thân của cha", "Type of identity paper of the father", "Loại giấy tờ cha";
    FATHER_PAPER_NUMBER = "father.paperNumber", PaperNumber, 30, [Birth], "chaSoGiayToTuyThan",
        "Số giấy tờ tùy thân của cha", "Number of the identity paper of the father", "Số giấy tờ cha", "CCCD cha",
        "CMND cha", "Số định danh cha";

    DECLARANT_NAME = "declarant.name", Name, 200, [Birth], "nycHoTen",
        "Họ, chữ đệm, tên người yêu cầu", "Full name of the declarant", "Người đi khai sinh", "Họ tên người yêu cầu",
        "Họ tên người đi khai sinh";
    DECLARANT_RELATION = "declarant.relation", Text, 100, [Birth], "nycQuanHe",
        "Quan hệ với người được khai sinh", "Relationship to the child", "Quan hệ", "Quan hệ người yêu cầu";
    DECLARANT_RESIDENCE = "declarant.residence", Place, 500, [Birth], "",
        "Nơi cư trú của người yêu cầu", "Residence of the declarant", "Nơi cư trú người yêu cầu";
    DECLARANT_PAPER_TYPE = "declarant.paperType", Choice(&PAPER_TYPE), 60, [Birth], "nycLoaiGiayToTuyThan",
        "Loại giấy tờ tùy thân của người yêu cầu", "Type of identity paper of the declarant",
        "Loại giấy tờ người yêu cầu";
    DECLARANT_OTHER_PAPER = "declarant.otherPaper", Text, 100, [Birth], "nycGiayToKhac",
        "Giấy tờ khác của người yêu cầu", "Other paper of the declarant", "Giấy tờ khác người yêu cầu";
    DECLARANT_PAPER_NUMBER = "declarant.paperNumber", PaperNumber, 30, [Birth], "nycSoGiayToTuyThan",
        "Số giấy tờ tùy thân của người yêu cầu", "Number of the identity paper of the declarant",
        "Số giấy tờ người yêu cầu", "CCCD người yêu cầu";
    DECLARANT_PAPER_ISSUED_ON = "declarant.paperIssuedOn", Date, 40, [Birth], "nycNgayCapGiayToTuyThan",
        "Ngày cấp giấy tờ của người yêu cầu", "Issue date of the paper of the declarant", "Ngày cấp";
    DECLARANT_PAPER_ISSUED_BY = "declarant.paperIssuedBy", Text, 200, [Birth], "nycNoiCapGiayToTuyThan",
        "Nơi cấp giấy tờ của người yêu cầu", "Issuer of the paper of the declarant", "Nơi cấp";

    FOREIGN_NUMBER = "foreign.number", Text, 50, [Birth], "soDangKyNuocNgoai",
        "Số đăng ký ở nước ngoài", "Foreign registration number";
    FOREIGN_DATE = "foreign.date", Date, 40, [Birth], "ngayDangKyNuocNgoai",
        "Ngày đăng ký ở nước ngoài", "Foreign registration date";
    FOREIGN_AUTHORITY = "foreign.authority", Text, 200, [Birth], "cqNuocNgoaiDaDangKy",
        "Cơ quan nước ngoài đã đăng ký", "Foreign authority";
    FOREIGN_COUNTRY = "foreign.country", Text, 100, [Birth], "qgNuocNgoaiDaDangKy",
        "Quốc gia đã đăng ký", "Foreign country";
}

/// A set of fields.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct FieldSet([u64; 4]);

impl FieldSet {
    /// No field.
    pub const EMPTY: Self = Self([0; 4]);

    /// The set of these fields.
    #[must_use]
    pub fn of(fields: &[Field]) -> Self {
        let mut set = Self::EMPTY;
        for &field in fields {
            set.insert(field);
        }
        set
    }

    /// Adds a field.
    pub fn insert(&mut self, field: Field) {
        if let Some(word) = self.0.get_mut(usize::from(field.0 / 64)) {
            *word |= 1 << (field.0 % 64);
        }
    }

    /// Whether the field is in the set.
    #[must_use]
    pub fn has(self, field: Field) -> bool {
        self.0.get(usize::from(field.0 / 64)).is_some_and(|word| word & (1 << (field.0 % 64)) != 0)
    }

    /// The fields in both sets.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([a & e, b & f, c & g, d & h])
    }

    /// The fields in either set.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([a | e, b | f, c | g, d | h])
    }

    /// The fields of this set that are not in the other.
    #[must_use]
    pub fn without(self, other: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([a & !e, b & !f, c & !g, d & !h])
    }

    /// Whether no field is in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.0 == [0; 4]
    }

    /// The fields in order of the table.
    pub fn iter(self) -> impl Iterator<Item = Field> {
        self.0.into_iter().zip([0_u8, 64, 128, 192]).flat_map(|(mut word, base)| {
            std::iter::from_fn(move || {
                if word == 0 {
                    return None;
                }
                let bit = word.trailing_zeros() as u8;
                word &= word.wrapping_sub(1);
                Some(Field(base.wrapping_add(bit)))
            })
        })
    }
}

impl std::fmt::Debug for FieldSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// The kinds of value without their tables, as a number: what masks are indexed by.
impl ValueKind {
    /// Position of the kind among all kinds.
    #[must_use]
    pub const fn tag(self) -> usize {
        match self {
            Self::Text => 0,
            Self::Name => 1,
            Self::Date => 2,
            Self::DateInWords => 3,
            Self::Sex => 4,
            Self::Choice(_) => 5,
            Self::Ethnicity => 6,
            Self::Nationality => 7,
            Self::PersonalId => 8,
            Self::PaperNumber => 9,
            Self::Place => 10,
            Self::Office => 11,
            Self::EntryNumber => 12,
            Self::BookNumber => 13,
        }
    }
}

/// The fields that hold a kind of value, as a mask made by the compiler.
const fn mask(tag: usize) -> FieldSet {
    mask_of(tag, tag)
}

/// The fields that hold either of two kinds.
#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn mask_of(tag: usize, or: usize) -> FieldSet {
    let mut words = [0_u64; 4];
    let mut index = 0;
    while index < FIELD_COUNT {
        let held = TABLE[index].value.tag();
        if held == tag || held == or {
            words[index / 64] |= 1 << (index % 64);
        }
        index += 1;
    }
    FieldSet(words)
}

/// All names of persons.
pub const NAMES: FieldSet = mask(ValueKind::Name.tag());
/// All dates in figures.
pub const DATES: FieldSet = mask(ValueKind::Date.tag());
/// All dates in words.
pub const DATES_IN_WORDS: FieldSet = mask(ValueKind::DateInWords.tag());
/// All sexes.
pub const SEXES: FieldSet = mask(ValueKind::Sex.tag());
/// All codes of lists.
pub const CHOICES: FieldSet = mask(ValueKind::Choice(&FLAG).tag());
/// All ethnicities.
pub const ETHNICITIES: FieldSet = mask(ValueKind::Ethnicity.tag());
/// All nationalities.
pub const NATIONALITIES: FieldSet = mask(ValueKind::Nationality.tag());
/// All personal numbers.
pub const PERSONAL_IDS: FieldSet = mask(ValueKind::PersonalId.tag());
/// All numbers of identity papers.
pub const PAPER_NUMBERS: FieldSet = mask(ValueKind::PaperNumber.tag());
/// All places and the registering office.
pub const PLACES: FieldSet = mask_of(ValueKind::Place.tag(), ValueKind::Office.tag());
/// Every field.
pub const EVERY: FieldSet = every();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler")]
const fn every() -> FieldSet {
    let mut words = [0_u64; 4];
    let mut index = 0;
    while index < FIELD_COUNT {
        words[index / 64] |= 1 << (index % 64);
        index += 1;
    }
    FieldSet(words)
}
