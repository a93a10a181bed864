//! Where a byte stands among others, many looked at together.

#[cfg(not(target_family = "wasm"))]
use wide::u8x16;

/// Bytes that are looked at together.
pub(crate) const BLOCK: usize = 64;

/// Where a byte stands in a block, a bit for each place: by vectors of sixteen bytes, a third of what words of eight take.
#[cfg(not(target_family = "wasm"))]
#[inline(always)]
pub(crate) fn places(block: &[u8; BLOCK], wanted: u8) -> u64 {
    let wanted = u8x16::splat(wanted);
    let (vectors, _) = block.as_chunks();
    vectors.iter().zip([0, 16, 32, 48]).fold(0, |bits, (vector, by)| {
        bits | u64::from(u8x16::new(*vector).simd_eq(wanted).to_bitmask()) << by
    })
}

#[cfg(target_family = "wasm")]
pub(crate) use by_words as places;

/// The same without vectors: an instruction for each byte, a third of what words of eight take.
#[cfg(any(test, target_family = "wasm"))]
#[inline(always)]
pub(crate) fn by_words(block: &[u8; BLOCK], wanted: u8) -> u64 {
    let mut found = [0_u8; BLOCK];
    for (found, &byte) in found.iter_mut().zip(block) {
        *found = u8::from(byte == wanted);
    }
    // Eight bytes of 0 or 1 become the bits of the top one.
    let (words, _) = found.as_chunks();
    words.iter().zip([0, 8, 16, 24, 32, 40, 48, 56]).fold(0, |bits, (word, by)| {
        bits | (u64::from_le_bytes(*word).wrapping_mul(0x0102_0408_1020_4080) >> 56) << by
    })
}

/// As many bytes as there are places, with others behind the last.
#[inline(always)]
pub(crate) fn filled_up(tail: &[u8], with: u8) -> [u8; BLOCK] {
    let mut block = [with; BLOCK];
    if let Some(front) = block.get_mut(..tail.len()) {
        front.copy_from_slice(tail);
    }
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_has_its_bit() {
        let mut state = 1_u64;
        for at in 0..20_000_usize {
            let mut block = [b'a'; BLOCK];
            let mut expected = 0;
            for (place, byte) in block.iter_mut().enumerate() {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                let is_here = if at < BLOCK { at == place } else { state >> 62 == 0 };
                *byte = if is_here { b',' } else { (state >> 40) as u8 | 0x80 };
                expected |= u64::from(is_here) << place;
            }
            for places in [places, by_words] {
                assert_eq!(places(&block, b','), expected);
                assert_eq!(places(&block, b'-'), 0);
            }
        }
        assert_eq!(places(&filled_up(b",a,", b','), b','), !2);
    }
}
