//! The singular value decomposition finds the topics of a collection: the few directions in which a table of terms
//! and documents says most (Deerwester and others 1990).
//!
//! The table is never squared nor filled: a handful of random directions is multiplied by it again and again, which
//! turns them towards the strongest ones (Halko, Martinsson and Tropp 2011). Only additions, multiplications,
//! divisions and square roots are used, in one order, so that every machine finds the same topics.

use super::topics::TOPICS;

/// Some directions more than topics wanted make the last topics sharper.
const WIDTH: usize = TOPICS + 8;
/// How often the directions are turned.
const TURNS: usize = 7;
/// The angles between eigenvectors are straightened so often, at most.
const SWEEPS: usize = 30;

/// The non-zero cells of a row: columns and values.
pub(super) type Row = Vec<(u32, f32)>;

/// Where the `columns` of a table lie by its strongest directions, these in order.
pub(super) fn places(rows: &[Row], columns: usize) -> Vec<[f32; TOPICS]> {
    let mut state = 1_u64;
    let mut random = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        if state >> 63 == 0 { 1.0 } else { -1.0 }
    };
    let mut directions: Vec<[f32; WIDTH]> =
        (0..columns).map(|_| core::array::from_fn(|_| random())).collect();
    let mut strengths = Vec::new();
    for _ in 0..TURNS {
        directions = turned(rows, &directions);
        let axes = eigenvectors(squared(&directions));
        strengths = axes.iter().map(|(value, _)| value.sqrt().sqrt() as f32).collect();
        for place in &mut directions {
            let old = *place;
            for (new, (value, axis)) in place.iter_mut().zip(&axes) {
                let along: f64 = old.iter().zip(axis).map(|(old, axis)| f64::from(*old) * axis).sum();
                *new = if *value > 0.0 { (along / value.sqrt()) as f32 } else { 0.0 };
            }
        }
    }
    let scaled = |place: &[f32; WIDTH]| {
        let mut cells = place.iter().zip(&strengths).map(|(cell, strength)| cell * strength);
        core::array::from_fn(|_| cells.next().unwrap_or(0.0))
    };
    directions.iter().map(scaled).collect()
}

/// The directions after the table and then its transpose are applied to them.
fn turned(rows: &[Row], directions: &[[f32; WIDTH]]) -> Vec<[f32; WIDTH]> {
    let mut out = vec![[0.0; WIDTH]; directions.len()];
    for row in rows {
        let mut sum = [0.0_f32; WIDTH];
        for (column, value) in row {
            let Some(direction) = directions.get(*column as usize) else { continue };
            for (sum, cell) in sum.iter_mut().zip(direction) {
                *sum += value * cell;
            }
        }
        for (column, value) in row {
            let Some(out) = out.get_mut(*column as usize) else { continue };
            for (out, sum) in out.iter_mut().zip(&sum) {
                *out += value * sum;
            }
        }
    }
    out
}

/// The products of every two directions.
fn squared(directions: &[[f32; WIDTH]]) -> Vec<[f64; WIDTH]> {
    let mut out = vec![[0.0; WIDTH]; WIDTH];
    for place in directions {
        for (cell, row) in place.iter().zip(&mut out) {
            for (other, sum) in place.iter().zip(row) {
                *sum += f64::from(*cell) * f64::from(*other);
            }
        }
    }
    out
}

/// The eigenvalues of a symmetric matrix, the greatest first, and their vectors: its rows are turned against each
/// other until all are at right angles (Hestenes 1958).
fn eigenvectors(mut rows: Vec<[f64; WIDTH]>) -> Vec<(f64, [f64; WIDTH])> {
    for _ in 0..SWEEPS {
        let mut turned = false;
        for at in 1..rows.len() {
            let (before, rest) = rows.split_at_mut(at);
            let Some(row) = rest.first_mut() else { continue };
            for other in before {
                turned |= straighten(other, row);
            }
        }
        if !turned {
            break;
        }
    }
    // What is left of a direction that is none is noise.
    let noise = rows.iter().map(|row| dot(row, row).sqrt()).fold(0.0, f64::max) * 1e-10;
    let mut found: Vec<(f64, [f64; WIDTH])> = rows
        .into_iter()
        .map(|row| {
            let value = dot(&row, &row).sqrt();
            if value > noise { (value, row.map(|cell| cell / value)) } else { (0.0, [0.0; WIDTH]) }
        })
        .collect();
    found.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    found
}

/// Turns two rows in their plane to a right angle; whether there was anything to turn.
fn straighten(a: &mut [f64; WIDTH], b: &mut [f64; WIDTH]) -> bool {
    let (aa, bb, ab) = (dot(a, a), dot(b, b), dot(a, b));
    if ab * ab <= 1e-18 * aa * bb {
        return false;
    }
    let zeta = (bb - aa) / (2.0 * ab);
    let tangent = zeta.signum() / (zeta.abs() + (1.0 + zeta * zeta).sqrt());
    let cosine = 1.0 / (1.0 + tangent * tangent).sqrt();
    let sine = cosine * tangent;
    for (a, b) in a.iter_mut().zip(b) {
        (*a, *b) = (cosine * *a - sine * *b, sine * *a + cosine * *b);
    }
    true
}

fn dot(a: &[f64; WIDTH], b: &[f64; WIDTH]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two groups of documents that share no word lie along two topics, each in its own.
    #[test]
    fn documents_of_one_kind_lie_together() {
        let rows: Vec<Row> = (0..40_u32)
            .map(|term| {
                (0..60).filter(|d| d % 2 == term % 2 && (d + term) % 3 != 0).map(|d| (d, 1.0)).collect()
            })
            .collect();
        let places = places(&rows, 60);
        let cosine = |a: usize, b: usize| {
            let dot =
                |a: usize, b: usize| -> f32 { places[a].iter().zip(&places[b]).map(|(a, b)| a * b).sum() };
            dot(a, b) / (dot(a, a) * dot(b, b)).sqrt()
        };
        assert!(cosine(0, 6) > 0.99 && cosine(0, 2) > 0.3 && cosine(0, 1).abs() < 1e-3);
        // The table itself is found again: documents are as far along each other as their columns are.
        let product = |a: u32, b: u32| {
            rows.iter().filter(|row| [a, b].iter().all(|d| row.iter().any(|(of, _)| of == d))).count() as f32
        };
        for (a, b) in [(0, 0), (0, 2), (3, 5), (7, 7), (1, 4)] {
            let along: f32 = places[a].iter().zip(&places[b]).map(|(a, b)| a * b).sum();
            assert!((along - product(a as u32, b as u32)).abs() < 0.05, "{a} {b} {along}");
        }
    }
}
