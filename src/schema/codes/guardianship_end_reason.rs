use super::choices::choices;

choices! {
    /// guardianship-end-reason.
    GUARDIANSHIP_END_REASON "guardianship-end-reason" [
        "" Capable "Có năng lực hành vi dân sự đầy đủ" "Ward gained full capacity"
            ["du18tuoi", "dadu18tuoi", "nguoiduocgiamhodu18tuoi", "nguoiduocgiamhodadu18tuoi", "dathanhnien"];
        "" WardDied "Người được giám hộ chết" "Ward died" ["nguoiduocgiamhodachet"];
        "" ParentsAble "Cha, mẹ đã đủ điều kiện" "Parents can act again";
        "" Adopted "Được nhận làm con nuôi" "Ward adopted" ["nguoiduocgiamhoduocnhanlamconnuoi"];
        "" GuardianChanged "Thay đổi người giám hộ" "Guardian changed";
    ]
}
