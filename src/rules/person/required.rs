use crate::rule::{Answer, Check, rule};
use crate::rules::citizens::may_not_be_blank;

rule! {
    /// Something that the law requires about the person whom the event is about is not there.
    ///
    /// A registration of birth holds the child's full name, sex, date and place of birth, home town (quê quán), ethnicity
    /// and nationality; one of marriage holds of both spouses the full name, date of birth, ethnicity, nationality, residence
    /// and identity paper; one of death the full name and the date of death. Fill the field from the papers or the declaration; in a book look again at the scan.
    ///
    /// The ethnicity stays blank where no parent is determined, of a foreign child and of foreign or stateless parents, the nationality where a parent is a
    /// foreigner whose State does not confirm it; of an unknown dead person “Không rõ” is name enough. Where older or foreign papers decide, see `person/required-lenient`.
    vi
    /// Thiếu thông tin mà luật đòi hỏi về người được đăng ký.
    ///
    /// Đăng ký khai sinh ghi họ tên, giới tính, ngày và nơi sinh, quê quán, dân tộc và quốc tịch của trẻ; đăng ký kết
    /// hôn ghi họ tên, ngày sinh, dân tộc, quốc tịch, nơi cư trú và giấy tờ tùy thân của hai bên; đăng ký khai tử ghi
    /// họ tên và ngày chết. Điền theo giấy tờ hoặc tờ khai; với sổ thì xem lại bản scan.
    ///
    /// Dân tộc để trống khi không xác định được cha, mẹ, với trẻ hoặc cha mẹ là người nước ngoài, không quốc tịch; quốc tịch để trống khi cha hoặc
    /// mẹ là người nước ngoài mà nước đó không xác nhận; người chết không rõ tung tích thì «Không rõ» là đủ. Khi giấy
    /// tờ cũ hoặc giấy tờ nước ngoài quyết định, xem `person/required-lenient`.
    "person/required",
    demands: Person,
    given: {
        raw: it as raw,
        birth_type: Child.BirthType as maybe code,
        child: Child.Nationality as maybe nationality,
        mother: Mother.Nationality as maybe nationality,
        father: Father.Nationality as maybe nationality,
    },
    severity: Error, archive: Warning,
    says: {
        Missing {}
            vi "Thiếu thông tin bắt buộc: {field}."
            en "Required and missing: {field}.",
    },
    examples: [
        Birth fail Submit "no sex": r#"{"child":{"name":"Nguyễn Thị Bình","birthDate":"01/10/2026","birthPlace":"Bệnh viện Phụ sản Hà Nội","homeTown":"xã Ba Vì, Hà Nội","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Birth pass Submit "all seven are there": r#"{"child":{"name":"Nguyễn Thị Bình","sex":"Nữ","birthDate":"01/10/2026","birthPlace":"Bệnh viện Phụ sản Hà Nội","homeTown":"xã Ba Vì, Hà Nội","ethnicity":"Kinh","nationality":"Việt Nam"}}"#,
        Marriage fail Submit "no nationality of the wife": r#"{"registration":{"date":"16/03/2026"},"husband":{"name":"Lê Quang Huy","birthDate":"16/03/1996","ethnicity":"Kinh","nationality":"Việt Nam","residence":"xã Yên Thành, tỉnh Nghệ An","personalId":"040096002318"},"wife":{"name":"Trần Thị Vân","birthDate":"16/03/1998","residence":"xã Yên Thành, tỉnh Nghệ An","personalId":"040198004512"}}"#,
        Birth pass Submit "a foundling without ethnicity": r#"{"child":{"name":"Nguyễn An","sex":"Nam","birthDate":"01/10/2026","birthPlace":"xã Ba Vì, Hà Nội","homeTown":"xã Ba Vì, Hà Nội","nationality":"Việt Nam","birthType":"5"}}"#,
        Birth pass Submit "a foreign father, and no nationality yet": r#"{"child":{"name":"Nguyễn Thị Bình","sex":"Nữ","birthDate":"01/10/2026","birthPlace":"Bệnh viện Phụ sản Hà Nội","homeTown":"xã Ba Vì, Hà Nội","ethnicity":"Kinh"},"mother":{"nationality":"Việt Nam"},"father":{"nationality":"Đức"}}"#,
        Death fail Submit "no name of the deceased": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"deathDate":"10/03/2026","deathPlace":"xã Yên Thành, tỉnh Nghệ An"}}"#,
        Death not_applicable Submit "an unknown dead person": r#"{"registration":{"date":"16/03/2026","type":"1"},"deceased":{"name":"Không rõ","deathDate":"10/03/2026","deathPlace":"xã Yên Thành, tỉnh Nghệ An"}}"#,
        Birth not_applicable Draft "a form that is being filled": r#"{"child":{"name":"Nguyễn Thị Bình"}}"#,
        Birth not_in_force Archive "the Law holds from 2016": r#"{"registration":{"date":"05/03/1999"}}"#,
    ],
}

fn check(cx: &Check<'_>, Given { raw, birth_type, child, mother, father, .. }: Given<'_>) -> Answer<Says> {
    may_not_be_blank(cx.it(), raw, birth_type, child, mother, father)?;
    Ok(Says::Missing {}.into())
}
