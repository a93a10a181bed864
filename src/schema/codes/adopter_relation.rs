use super::choices::choices;

choices! {
    /// adopter-relation.
    ADOPTER_RELATION "adopter-relation" [
        "" None "Không có quan hệ" "None of these";
        "" Stepfather "Cha dượng" "Stepfather" ["boduong", "duong"];
        "" Stepmother "Mẹ kế" "Stepmother" ["meghe", "dighe"];
        "" AuntUncle "Cô, cậu, dì, chú, bác ruột" "Aunt or uncle by blood"
            ["coruot", "cauruot", "diruot", "churuot", "bacruot", "co", "cau", "di", "chu", "bac"];
    ]
}
