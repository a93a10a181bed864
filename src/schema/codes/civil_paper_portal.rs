use super::choices::choices;

choices! {
    /// civil-paper-portal.
    CIVIL_PAPER_PORTAL "civil-paper-portal" [
        "" Birth "Khai sinh" "Birth";
        "" Death "Khai tử" "Death";
        "" Marriage "Kết hôn" "Marriage";
        "" Guardianship "Giám hộ" "Guardianship";
        "" GuardianshipSupervision "Giám sát việc giám hộ" "Supervision of guardianship";
        "" Recognition "Nhận cha, mẹ, con" "Recognition";
    ]
}
