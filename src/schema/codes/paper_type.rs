use super::choices::choices;

choices! {
    /// Type of identity paper, codes of the digitising template. The portal's list of 2026 numbers them
    /// differently: never mix the two.
    PAPER_TYPE "paper-type" [
        "0" None "Không có" "None" ["khongcogiayto"];
        "1" Cmnd "Chứng minh nhân dân" "Identity card of nine digits (CMND)"
            ["cmnd", "giaychungminhnhandan", "giaycmnd"];
        "2" Passport "Hộ chiếu" "Passport" ["passport"];
        "3" ResidenceCard "Thẻ thường trú" "Permanent residence card";
        "4" CitizenCard "Căn cước công dân" "Citizen identity card (CCCD)" ["cccd", "thecancuoccongdan", "thecccd"];
        "5" Military "Giấy chứng minh Quân đội" "Military paper" ["gcmquandoi", "chungminhquandoi"];
        "6" Officer "Giấy chứng minh sĩ quan" "Officer's paper" ["gcmsiquan", "chungminhsiquan"];
        "7" Police "Giấy chứng minh Công an" "Police paper"
            ["gcmcongan", "chungminhcongan", "giaychungminhcongannhandan"];
        "8" Other "Giấy tờ khác" "Other paper" ["khac", "giaytokhac"];
        "" IdentityCard "Thẻ căn cước" "Identity card of 2024 (thẻ căn cước)" ["cancuoc", "thecc"];
        "" ElectronicIdentity "Căn cước điện tử" "Electronic identity (căn cước điện tử)";
        "" IdentityCertificate "Giấy chứng nhận căn cước" "Identity certificate";
    ]
}
