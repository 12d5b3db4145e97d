//! A name is how a text points to a person or an organisation.
use crate::page::Page;
use archive::Entity;
/// The people that a publisher lists.
#[derive(Clone, Debug, Default)]
pub(crate) struct Names {
    pub(crate) people: Vec<KnownPerson>,
}
/// One of them.
#[derive(Clone, Debug)]
pub(crate) struct KnownPerson {
    pub(crate) name: String,
    pub(crate) role: Option<String>,
    pub(crate) aliases: Vec<String>,
}
pub(crate) fn names(_page: &Page<'_>, _known: &Names) -> (Vec<Entity>, Vec<Entity>) {
    (Vec::new(), Vec::new())
}
