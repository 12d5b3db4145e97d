//! Documents are told as a list of whether each one is meant, by number.

/// Which documents, by number.
pub(crate) type Documents = Vec<bool>;

/// Keeps only what others have too.
pub(super) fn and(kept: &mut Documents, others: &Documents) {
    for (number, kept) in kept.iter_mut().enumerate() {
        *kept &= others.get(number) == Some(&true);
    }
}
