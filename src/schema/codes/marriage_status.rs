use super::choices::choices;

choices! {
    /// What became of the marriage (`tinhTrangKetHon`): the template holds the words, not a code.
    MARRIAGE_STATUS "marriage-status" [
        "" Unspecified "Không có thông tin" "No information";
        "" Divorced "Đã ly hôn" "Divorced" ["lyhon"];
        "" Annulled "Đã hủy việc kết hôn" "Annulled" ["dahuykethon", "huyvieckethon", "huykethon"];
        "" Recognized "Đã được công nhận việc kết hôn" "Recognised by a court" ["daduoccongnhankethon", "duoccongnhankethon", "congnhankethon"];
    ]
}
