//! Which of the numbers in a text is the day, the month and the year.

pub(super) const DAY: u8 = 0;
pub(super) const MONTH: u8 = 1;
pub(super) const YEAR: u8 = 2;

/// A number of a date.
#[derive(Clone, Copy)]
pub(super) struct Number {
    pub(super) value: u32,
    /// How many digits it has; of words as many as it needs, two at least.
    pub(super) width: u8,
    /// Which part the word before it says that it is.
    pub(super) label: Option<u8>,
    /// Unknown parts that are marked before it.
    pub(super) marked: u8,
    /// Places that are left empty before it: of three numbers none is missing, so there they are only separators.
    pub(super) empty: u8,
    pub(super) spoken: bool,
}

impl Number {
    pub(super) const NONE: Self =
        Self { value: 0, width: 0, label: None, marked: 0, empty: 0, spoken: false };

    /// What the number says: 0 in figures is how forms without a blank write "unknown".
    pub(super) fn known(&self) -> Option<u32> {
        (self.value != 0 || self.spoken).then_some(self.value)
    }
}

/// The numbers in their places.
pub(super) struct Ordered {
    /// Day, month, year; `None` where unknown.
    pub(super) parts: [Option<Number>; 3],
    /// The year stands first, without a word that says so.
    pub(super) iso: bool,
}

/// Puts numbers where they belong: by the words before them; without any, as day, month, year, or the other way round
/// where the first is a year.
pub(super) fn order(numbers: &[Number]) -> Option<Ordered> {
    let first = numbers.first()?;
    let unknown = |number: &Number| match numbers.len() {
        3 => number.marked,
        _ => number.marked.saturating_add(number.empty),
    };
    let named = numbers.iter().position(|number| number.label.is_some());
    // Numbers in words alone could be anything.
    if named.is_none() && numbers.iter().any(|number| number.spoken) {
        return None;
    }
    let iso = named.is_none() && first.width > 2 && unknown(first) == 0;
    // The number that is sure, from which the others are counted.
    let at = named.unwrap_or(if iso { 0 } else { numbers.len().checked_sub(1)? });
    let sure = numbers.get(at)?;
    let part = sure.label.unwrap_or(YEAR);

    let mut parts = [None; 3];
    let mut put = |part: u8, number: &Number| {
        let free = parts.get_mut(usize::from(part)).filter(|part| part.is_none())?;
        *free = Some(*number);
        Some(())
    };
    put(part, sure)?;
    let (mut place, mut later) = (part, sure);
    let (before, after) = numbers.split_at_checked(at)?;
    for number in before.iter().rev() {
        place = place.checked_sub(1)?.checked_sub(unknown(later))?;
        later = number;
        put(place, number)?;
    }
    if named.is_none() && numbers.len() > 1 && unknown(first) > place {
        return None;
    }
    place = part;
    for number in after.iter().skip(1) {
        let step = unknown(number).checked_add(1)?;
        let next = if at == 0 && part == YEAR { place.checked_sub(step) } else { place.checked_add(step) };
        place = number.label.or(next)?;
        put(place, number)?;
    }

    // `12/03` could be a day and month; `68` a year or an age.
    let places: usize = numbers.iter().map(|number| usize::from(unknown(number)).saturating_add(1)).sum();
    let [day, month, year] = &parts;
    let is_year = match year.as_ref()?.width {
        4 => true,
        1 | 2 => named.is_some() || places >= 3,
        _ => false,
    };
    let are_short = [day, month].iter().all(|part| part.is_none_or(|part| part.width <= 2));
    (is_year && are_short).then_some(Ordered { parts, iso })
}
