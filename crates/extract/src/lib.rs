//! Extraction turns articles as received into facts with byte ranges.
