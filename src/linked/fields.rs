//! What a procedure holds beside the fields of its records.
//!
//! A procedure has a table (`birth_residence_insurance.tsv`) with a line for each field, in the order of the form: path,
//! whether an authority needs it (`needed`, else `-`), label in Vietnamese and in English, with tabs between.

use std::sync::LazyLock;

use super::procedure::Procedure;
use crate::language::Localised;

/// A field that is of no record, or that a record does not have by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Field {
    pub(super) path: &'static str,
    pub(super) label: Localised,
    /// Whether an authority needs it.
    pub(super) required: bool,
}

static BIRTH: LazyLock<Vec<Field>> = LazyLock::new(|| read(include_str!("birth_residence_insurance.tsv")));
static DEATH: LazyLock<Vec<Field>> = LazyLock::new(|| read(include_str!("death_residence_benefits.tsv")));

impl Procedure {
    /// Its fields beside those of its records.
    pub(super) fn fields(self) -> &'static [Field] {
        match self {
            Self::BirthResidenceInsurance => &BIRTH,
            Self::DeathResidenceBenefits => &DEATH,
        }
    }
}

fn read(table: &'static str) -> Vec<Field> {
    let field = |line: &'static str| {
        let mut cells = line.split('\t');
        let (path, needed) = (cells.next()?, cells.next()? == "needed");
        Some(Field { path, required: needed, label: Localised { vi: cells.next()?, en: cells.next()? } })
    };
    table.lines().filter_map(field).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_field() {
        for &procedure in Procedure::ALL {
            let table = match procedure {
                Procedure::BirthResidenceInsurance => include_str!("birth_residence_insurance.tsv"),
                Procedure::DeathResidenceBenefits => include_str!("death_residence_benefits.tsv"),
            };
            let cells = |line: &str| line.split('\t').filter(|cell| !cell.trim().is_empty()).count();
            assert!(
                table
                    .lines()
                    .all(|line| cells(line) == 4 && matches!(line.split('\t').nth(1), Some("needed" | "-")))
            );
            let paths: std::collections::BTreeSet<_> =
                procedure.fields().iter().map(|field| field.path).collect();
            assert_eq!(paths.len(), table.lines().count(), "{procedure:?}");
        }
    }
}
