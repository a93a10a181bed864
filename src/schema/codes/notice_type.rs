use super::choices::choices;

choices! {
    /// notice-type.
    NOTICE_TYPE "notice-type" [
        "0" Unspecified "Không có thông tin" "No information";
        "1" DeathNotice "Giấy báo tử" "Death notice";
        "2" Execution "Giấy xác nhận thi hành án tử hình" "Confirmation of execution" ["thihanhantuhinh"];
        "3" CourtJudgment "Bản án, quyết định tuyên bố chết" "Judgment declaring death"
            ["bananqdtuyenbochet", "banantuyenbochet", "quyetdinhtuyenbochet"];
        "4" Police "Văn bản của Công an hoặc giám định pháp y" "Police or forensic paper" ["conganhoacgiamdinhphapy", "congangiamdinhphapy"];
        "5" Medical "Văn bản xác định nguyên nhân chết của cơ quan y tế" "Medical paper on the cause of death" ["vanbanyte"];
        "6" Minutes "Biên bản xác nhận việc chết" "Minutes of the death" ["bienbanxacnhan"];
        "7" Witness "Văn bản của người làm chứng" "Paper of a witness" ["nguoilamchung"];
    ]
}
