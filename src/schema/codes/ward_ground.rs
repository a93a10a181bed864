use super::choices::choices;

choices! {
    /// ward-ground.
    WARD_GROUND "ward-ground" [
        "" NoParents "Không còn cha, mẹ hoặc không xác định được cha, mẹ" "Minor without parents or with unknown parents";
        "" ParentsUnable "Cha, mẹ đều không thể chăm sóc" "Minor whose parents both cannot act";
        "" Incapacitated "Mất năng lực hành vi dân sự" "Incapacitated person";
        "" Difficulty "Có khó khăn trong nhận thức, làm chủ hành vi" "Difficulty in awareness and control";
    ]
}
