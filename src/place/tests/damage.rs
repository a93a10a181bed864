//! Files that are damaged, texts that are no places.

use super::*;
use crate::place::words::Hash;
use proptest::prelude::*;

const FILE: &[u8] = include_bytes!("../communes.bin");

/// The file with another body, its hash made right.
fn sealed(body: &[u8]) -> Vec<u8> {
    let hash = Hash::EMPTY.feed(body).0.to_le_bytes();
    [&FILE[..5], &hash, body].concat()
}

#[test]
fn a_changed_or_cut_file_is_refused() {
    assert!(Communes::from_bytes(FILE).is_ok());
    assert_eq!(sealed(&FILE[13..]), FILE);
    for length in (0..FILE.len()).step_by(97) {
        assert_eq!(Communes::from_bytes(&FILE[..length]).err(), Some(Corrupt), "{length}");
        assert_eq!(Communes::from_bytes(&sealed(&FILE[13..13.max(length)])).err(), Some(Corrupt), "{length}");
    }
    for at in (0..FILE.len()).step_by(1009) {
        let mut file = FILE.to_vec();
        file[at] ^= 1;
        assert_eq!(Communes::from_bytes(&file).err(), Some(Corrupt), "{at}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// A body that is wrong but has its hash is refused or read; it never panics, nor does what is asked of it.
    #[test]
    fn a_wrong_body_never_panics(changes in prop::collection::vec((13_usize..140_000, any::<u8>()), 1..6)) {
        let mut body = FILE[13..].to_vec();
        for (at, byte) in changes {
            let at = at % body.len();
            body[at] = byte;
        }
        if let Ok(communes) = Communes::from_bytes(&sealed(&body)) {
            for (text, _) in [("phường 5, quận 3, TP.HCM", 0), ("xã Tân Thành, tỉnh Tây Ninh", 0)] {
                let _ = find(text, None, Some(&communes));
            }
            for code in (0..40_000).step_by(7) {
                let _ = (communes.commune(code, None), communes.successors(code, Some(OLD_DAY)));
            }
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert_eq!(Communes::from_bytes(&sealed(&bytes)).err(), Some(Corrupt));
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        let found = look(&text, Some(NEW_DAY));
        prop_assert_eq!(&found, &look(&text, Some(NEW_DAY)));
        prop_assert!(found.is_sorted_by(|a, b| a.score >= b.score));
    }

    #[test]
    fn texts_like_places_are_read(
        text in "((xã|P\\.|tp|thị trấn|ấp|số|Q|T|UBND)?[ .]?(Tân Thành|1|Ea H'leo|Huế|HCM|Bình|đ)[,; -]?){0,60}",
    ) {
        let found = look(&text, None);
        prop_assert!(found.len() <= 20);
        prop_assert!(found.iter().all(|it| it.score <= 350));
    }
}
