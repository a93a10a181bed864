//! The commonest words of names: what an encoding is known by, and where a name begins.

use std::sync::LazyLock;

use crate::text::{insert_sorted, lower};

/// Small letters; the commonest surnames with a star. Words without a mark are there as surnames alone.
const WORDS: &str = "\
    bá bình bích bùi* bạch* bảo cao* chiến chấn châu* chí chính chương công cương cường cảnh cẩm diễm diệp diệu \
    doãn* duyên dũng dương* hiếu hiền hiển hiệp hoài hoàn hoàng* huyền huệ huỳnh* hà* hào hân hòa hùng hưng \
    hương hường hạ hạnh hải hảo hậu hằng hồ* hồng hứa hữu khánh khôi khương khải khắc kiên kiều* kiệt kỳ la* \
    liên luân lâm* lê* lò lý* lưu lương* lại lạc lệ lộc lợi luyến lục lực mai* mĩ mạnh mộng mỹ nghiêm* nghĩa nguyên \
    nguyễn* nguyệt ngân ngô* ngọc nhân nhã như nhất nhật nhựt nông* nữ phan* phát phùng* phú phúc phương \
    phước phượng phạm* phụng quyên quyết quyền quách* quân quý quốc quỳnh sĩ sơn sương sỹ thiên thiện thuận \
    thành thái* thân thông thùy thúy thơ thư thương thạch thảo thắm thắng thất thế thị thịnh thọ thụy thủy tiên \
    tiến toàn triều triệu trà trâm trân trí trúc trương* trường trần* trịnh* tôn* tất trọng tuyến tuyết tuyền tuân \
    tuấn tuệ tài tâm tân tình tín tô* tùng tú tăng* tường tạ* tấn tố tống từ uyên viết việt vân võ* văn \
    vĩ vĩnh vũ* vương* xuân yến ái ánh ân ý đan đinh* điệp đoàn* đàm đào* đình đông đăng đại đạt đậu đắc \
    đặng* định đồng đỗ* đức";

/// The words sorted, each with whether it is a surname.
static SORTED: LazyLock<Vec<(&str, bool)>> = LazyLock::new(|| {
    let mut words = Vec::new();
    for word in WORDS.split(' ') {
        insert_sorted(&mut words, (word.trim_end_matches('*'), word.ends_with('*')));
    }
    words
});

/// Whether a word is listed, and then whether as a surname.
fn find(word: &str) -> Option<bool> {
    // No listed word is longer.
    if word.len() > 10 {
        return None;
    }
    let small = lower(word);
    let at = SORTED.binary_search_by_key(&small.as_str(), |&(word, _)| word).ok()?;
    SORTED.get(at).map(|&(_, surname)| surname)
}

/// Whether a word is among the commonest.
pub(super) fn is_common(word: &str) -> bool {
    find(word).is_some()
}

/// Whether a word is among the commonest and has a mark, which no word of another language has by chance.
pub(super) fn is_common_marked(word: &str) -> bool {
    !word.is_ascii() && is_common(word)
}

/// The commonest surnames.
pub(super) fn surnames() -> impl Iterator<Item = &'static str> {
    WORDS.split(' ').filter_map(|known| known.strip_suffix('*'))
}

/// Whether a word is among the commonest surnames.
pub(super) fn is_surname(word: &str) -> bool {
    find(word) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_listed_once() {
        assert!(SORTED.iter().zip(SORTED.iter().skip(1)).all(|((a, _), (b, _))| a < b));
        assert!(SORTED.iter().all(|(word, _)| word.len() <= 10 && lower(word) == *word));
        assert!(is_surname("Nguyễn") && !is_surname("Thị") && is_common("thị") && !is_common("Kễn"));
    }
}
