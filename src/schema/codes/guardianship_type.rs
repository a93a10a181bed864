use super::choices::choices;

choices! {
    /// guardianship-type.
    GUARDIANSHIP_TYPE "guardianship-type" [
        "" Appointed "Giám hộ cử" "Appointed" ["cu", "duoccu", "cunguoigiamho"];
        "" Natural "Giám hộ đương nhiên" "Natural" ["duongnhien"];
        "" Chosen "Người giám hộ do người được giám hộ lựa chọn trước" "Chosen beforehand";
    ]
}
