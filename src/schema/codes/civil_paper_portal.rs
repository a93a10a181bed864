use super::choices::choices;

choices! {
    /// civil-paper-portal.
    CIVIL_PAPER_PORTAL "civil-paper-portal" [
        "" Birth "Khai sinh" "Birth" ["giaykhaisinh", "trichluckhaisinh"];
        "" Death "Khai tử" "Death" ["giaychungtu", "trichluckhaitu"];
        "" Marriage "Kết hôn" "Marriage"
            ["giaychungnhankethon", "giaychungnhandangkykethon", "giaydangkykethon", "trichluckethon"];
        "" Guardianship "Giám hộ" "Guardianship";
        "" GuardianshipSupervision "Giám sát việc giám hộ" "Supervision of guardianship";
        "" Recognition "Nhận cha, mẹ, con" "Recognition";
    ]
}
