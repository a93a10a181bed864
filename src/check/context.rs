//! What a check needs beside the record.

use std::sync::Arc;

use super::profile::Profile;
use crate::date::NaiveDate;
use crate::place::Communes;
use crate::rule::Settings;
use crate::schema::Stage;

/// What a check needs beside the record: the date taken as today, the stage, the table of communes, what the
/// deployment changes. It has no default date: the clock belongs to the caller.
#[derive(Clone, Debug)]
pub struct Context {
    settings: Settings,
    profile: Option<Arc<Profile>>,
}

impl Context {
    /// A form handed in on a day.
    #[must_use]
    pub const fn new(today: NaiveDate) -> Self {
        let settings = Settings { today, stage: Stage::Submit, communes: None, name_length: None };
        Self { settings, profile: None }
    }

    /// The same for another stage.
    #[must_use]
    pub fn stage(mut self, stage: Stage) -> Self {
        self.settings.stage = stage;
        self
    }

    /// The same with a table of communes, for rules that look into it.
    #[must_use]
    pub fn communes(mut self, communes: &'static Communes) -> Self {
        self.settings.communes = Some(communes);
        self
    }

    /// The same with a profile.
    #[must_use]
    pub fn profile(mut self, profile: Arc<Profile>) -> Self {
        self.settings.name_length = profile.name_length();
        self.profile = Some(profile);
        self
    }

    /// Date, stage and tables.
    #[must_use]
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// What the deployment changes.
    pub(crate) fn changes(&self) -> Option<&Profile> {
        self.profile.as_deref()
    }
}
