//! Distance of two words by letters: insertions, deletions, replacements, and neighbours that changed places (optimal
//! string alignment), all of a column at once in the bits of a number (Hyyrö 2003).

/// The distance of two texts of codes from 0 to 31, of at most 32 letters each; where it is greater than `most`, something
/// greater, which is known sooner.
#[cfg_attr(feature = "small", inline(never))]
pub(super) fn distance(a: &[u8], b: &[u8], most: u32) -> u32 {
    let Some(last) = (a.len() as u32).checked_sub(1) else { return b.len() as u32 };
    let mut places = [0_u32; 32];
    for (at, code) in a.iter().take(32).enumerate() {
        if let Some(places) = places.get_mut(usize::from(code & 31)) {
            *places |= 1 << at;
        }
    }
    let top = 1_u32 << last.min(31);
    let (mut plus, mut minus, mut diagonal, mut before) = (u32::MAX, 0_u32, 0_u32, 0_u32);
    let mut distance = a.len() as u32;
    let mut left = b.len() as u32;
    for code in b {
        let here = places.get(usize::from(code & 31)).copied().unwrap_or(0);
        let swapped = ((!diagonal & here) << 1) & before;
        diagonal = ((here & plus).wrapping_add(plus) ^ plus) | here | minus | swapped;
        let more = minus | !(diagonal | plus);
        let less = diagonal & plus;
        distance += u32::from(more & top != 0);
        distance -= u32::from(less & top != 0);
        let more = (more << 1) | 1;
        plus = (less << 1) | !(diagonal | more);
        minus = more & diagonal;
        before = here;
        // In the module size counts. Each letter that is left brings it nearer by one at most.
        if cfg!(feature = "small") {
            continue;
        }
        left = left.wrapping_sub(1);
        if distance > most.saturating_add(left) {
            return distance;
        }
    }
    distance
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By the table, as the definition has it.
    fn by_table(a: &[u8], b: &[u8]) -> u32 {
        let mut table = vec![vec![0_u32; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                table[i][j] = match (i, j) {
                    (0, _) => j as u32,
                    (_, 0) => i as u32,
                    _ => {
                        let change = table[i - 1][j - 1] + u32::from(a[i - 1] != b[j - 1]);
                        let mut least = change.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                        if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                            least = least.min(table[i - 2][j - 2] + 1);
                        }
                        least
                    }
                };
            }
        }
        table[a.len()][b.len()]
    }

    #[test]
    fn as_the_table_says() {
        let mut seed = 7_u64;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as usize
        };
        for _ in 0..20_000 {
            let letters = next() % 4 + 2;
            let mut word = || {
                let length = next() % 31;
                (0..length).map(|_| (next() % letters) as u8 + 1).collect::<Vec<_>>()
            };
            let (a, b) = (word(), word());
            let exact = by_table(&a, &b);
            assert_eq!(distance(&a, &b, 99), exact, "{a:?} {b:?}");
            let most = next() as u32 % 6;
            let found = distance(&a, &b, most);
            assert!(found == exact || found > most && exact > most, "{a:?} {b:?} {most}");
        }
    }
}
