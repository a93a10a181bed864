use super::choices::choices;

choices! {
    /// recognition-evidence.
    RECOGNITION_EVIDENCE "recognition-evidence" [
        "" Document "Văn bản của cơ quan y tế, giám định hoặc cơ quan có thẩm quyền" "Document of a competent body";
        "" Pledge "Văn bản cam đoan có ít nhất hai người làm chứng" "Pledge with at least two witnesses"
            ["vanbancamdoanvacoitnhathainguoilamchung", "vanbancamdoan"];
    ]
}
