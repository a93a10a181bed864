use super::choices::choices;

choices! {
    /// guardianship-type.
    GUARDIANSHIP_TYPE "guardianship-type" [
        "" Appointed "Giám hộ cử" "Appointed" ["cu", "duoccu", "cunguoigiamho", "chamdutgiamhocu"];
        "" Natural "Giám hộ đương nhiên" "Natural" ["duongnhien", "chamdutgiamhoduongnhien"];
        "" Chosen "Người giám hộ do người được giám hộ lựa chọn trước" "Chosen beforehand";
    ]
}
