use super::choices::choices;

choices! {
    /// adopter-relation.
    ADOPTER_RELATION "adopter-relation" [
        "" None "Không có quan hệ" "None of these";
        "" Stepfather "Cha dượng" "Stepfather";
        "" Stepmother "Mẹ kế" "Stepmother";
        "" AuntUncle "Cô, cậu, dì, chú, bác ruột" "Aunt or uncle by blood";
    ]
}
