//! The lexicon: names and things for articles to be about. Lists of real words, and invented ones without end, the
//! n-th of which is always the same.

use super::draw::Draw;

/// How many surnames, firms, towns and things there are.
const INVENTED: usize = 40_000;

const ONSETS: [&str; 24] = [
    "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr", "r", "s", "st",
    "t", "tr", "v", "w",
];
const VOWELS: [&str; 10] = ["a", "e", "i", "o", "u", "a", "e", "o", "ai", "ou"];
const CODAS: [&str; 14] = ["", "", "", "n", "r", "l", "s", "m", "nd", "rt", "ck", "ll", "nt", "x"];
const GIVEN: [&str; 32] = [
    "Anna", "Boris", "Carla", "David", "Elena", "Frank", "Grace", "Henry", "Irene", "James", "Karen",
    "Louis", "Maria", "Nathan", "Olga", "Peter", "Quentin", "Rosa", "Simon", "Teresa", "Ulrich", "Vera",
    "Walter", "Xenia", "Yusuf", "Zoe", "Wei", "Ming", "Jun", "Lan", "Hong", "Fang",
];
const FIRMS: [&str; 14] = [
    "Industries",
    "Group",
    "Technologies",
    "Holdings",
    "Motors",
    "Steel",
    "Foods",
    "Semiconductor",
    "Bank",
    "Capital",
    "Energy",
    "Logistics",
    "Airlines",
    "Telecom",
];
const THINGS: [&str; 12] =
    ["ware", "ine", "ite", "ium", "eels", "board", "cloth", "gear", "paste", "oil", "seed", "glass"];

pub(super) const GOODS: [&str; 60] = [
    "soybeans",
    "steel",
    "aluminum",
    "semiconductors",
    "washing machines",
    "solar panels",
    "auto parts",
    "pork",
    "lobster",
    "whiskey",
    "motorcycles",
    "aircraft",
    "bicycles",
    "furniture",
    "handbags",
    "televisions",
    "smartphones",
    "laptops",
    "rare earths",
    "chemicals",
    "plastics",
    "machinery",
    "medical devices",
    "toys",
    "shoes",
    "clothing",
    "liquefied natural gas",
    "crude oil",
    "coal",
    "cotton",
    "corn",
    "wheat",
    "beef",
    "dairy products",
    "ginseng",
    "almonds",
    "cherries",
    "lumber",
    "paper",
    "newsprint",
    "batteries",
    "electric cars",
    "pickup trucks",
    "tires",
    "ball bearings",
    "seafood",
    "vacuum cleaners",
    "air conditioners",
    "printed circuits",
    "modems",
    "routers",
    "cranes",
    "railway cars",
    "farm equipment",
    "wine",
    "orange juice",
    "peanut butter",
    "fertilizer",
    "propane",
    "ethanol",
];
pub(super) const OFFICES: [&str; 24] = [
    "commerce secretary",
    "trade representative",
    "treasury undersecretary",
    "vice premier",
    "commerce minister",
    "central bank governor",
    "foreign ministry spokesman",
    "chief negotiator",
    "senator",
    "economic adviser",
    "ambassador",
    "deputy trade minister",
    "finance minister",
    "agriculture secretary",
    "chief economist",
    "chief executive",
    "chairwoman",
    "analyst",
    "lobbyist",
    "professor of law",
    "union leader",
    "governor",
    "mayor",
    "farmer",
];
pub(super) const PLACES: [&str; 30] = [
    "Washington",
    "Beijing",
    "Shanghai",
    "Geneva",
    "Buenos Aires",
    "Osaka",
    "Brussels",
    "Detroit",
    "Iowa",
    "Guangzhou",
    "Hong Kong",
    "Singapore",
    "London",
    "Paris",
    "Tokyo",
    "Seoul",
    "Mexico City",
    "Ottawa",
    "New York",
    "Chicago",
    "Shenzhen",
    "Chongqing",
    "Berlin",
    "Davos",
    "Hanoi",
    "Los Angeles",
    "Houston",
    "Kansas",
    "Tianjin",
    "Wuhan",
];
pub(super) const TOPICS: [&str; 28] = [
    "forced technology transfer",
    "intellectual property",
    "cyber theft",
    "farm purchases",
    "state subsidies",
    "currency manipulation",
    "market access",
    "financial services",
    "export controls",
    "a business blacklist",
    "enforcement",
    "joint ventures",
    "industrial policy",
    "the trade deficit",
    "national security",
    "supply chains",
    "data protection",
    "foreign investment",
    "dumping",
    "quotas",
    "customs inspections",
    "drug prices",
    "market reforms",
    "sanctions",
    "the dispute settlement system",
    "visa rules",
    "patent courts",
    "rules of origin",
];
pub(super) const OUTLETS: [&str; 10] = [
    "The Harbor Gazette",
    "Meridian News",
    "The Ledger",
    "Pacific Wire",
    "The Capital Courier",
    "Exchange Daily",
    "The Northern Post",
    "Global Trade Review",
    "The Evening Standard-Bearer",
    "Riverside Press",
];

/// An invented word; the likelier ones are shorter.
fn invented(rank: usize, salt: usize) -> String {
    // Each rank has a stream of its own, so that the n-th word is the same whoever asks.
    let mut draw = Draw::new(0x1e81_c0de + salt as u64, rank as u64);
    let syllables = if rank < 200 { 2 } else { draw.between(2, 4) };
    let mut word = String::new();
    for n in 0..syllables {
        word.push_str(draw.pick(&ONSETS));
        word.push_str(draw.pick(&VOWELS));
        if n + 1 == syllables || draw.chance(30) {
            word.push_str(draw.pick(&CODAS));
        }
    }
    word
}

/// With a capital first letter.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A person's given name and surname.
pub(super) fn person(draw: &mut Draw) -> (String, String) {
    let rank = draw.rank(INVENTED);
    // The same surname mostly goes with the same given name, as the same people are in the news again.
    let given = GIVEN.get(rank * 7 % GIVEN.len()).copied().unwrap_or_default();
    let given = if draw.chance(10) { draw.pick(&GIVEN) } else { given };
    (given.to_owned(), capital(&invented(rank, 1)))
}

/// A company.
pub(super) fn firm(draw: &mut Draw) -> String {
    let rank = draw.rank(INVENTED);
    let kind = FIRMS.get(rank % FIRMS.len()).copied().unwrap_or_default();
    format!("{} {kind}", capital(&invented(rank, 2)))
}

/// A town that is on no map.
pub(super) fn town(draw: &mut Draw) -> String {
    capital(&invented(draw.rank(INVENTED), 3))
}

/// A product that nobody sells.
pub(super) fn thing(draw: &mut Draw) -> String {
    let rank = draw.rank(INVENTED);
    format!("{}{}", invented(rank, 4), THINGS.get(rank % THINGS.len()).copied().unwrap_or_default())
}
