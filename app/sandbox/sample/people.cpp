// SPDX-License-Identifier: Apache-2.0
#include "sandbox/sample/people.h"

namespace postroom::sandbox {

namespace {

using Names = const SampleName[];
using Places = const std::string_view[];

constexpr Names germanFirst = {
    {"Amélie", "amelie"}, {"Anna", "anna"},     {"Björn", "bjoern"}, {"Clara", "clara"},       {"Emil", "emil"},
    {"Frieda", "frieda"}, {"Hannah", "hannah"}, {"Jonas", "jonas"},  {"Jürgen", "juergen"},    {"Karl", "karl"},
    {"Käthe", "kaethe"},  {"Lena", "lena"},     {"Marta", "marta"},  {"Matthias", "matthias"}, {"Nele", "nele"},
    {"Ole", "ole"},       {"Sören", "soeren"},  {"Ute", "ute"}};
constexpr Names germanLast = {{"Berlinger", "berlinger"}, {"Böhm", "boehm"},        {"Fischer", "fischer"},
                              {"Groß", "gross"},          {"Hoffmann", "hoffmann"}, {"Jäger", "jaeger"},
                              {"Krüger", "krueger"},      {"Lindner", "lindner"},   {"Müller", "mueller"},
                              {"Neumann", "neumann"},     {"Schäfer", "schaefer"},  {"Schröder", "schroeder"},
                              {"Vogt", "vogt"},           {"Weiß", "weiss"},        {"Winter", "winter"}};
constexpr Places germanCities = {"Berlin", "Berlin", "Hamburg", "Köln", "Leipzig", "München", "Wien", "Zürich"};

constexpr Names englishFirst = {{"Ada", "ada"},       {"Amara", "amara"},     {"Charlotte", "charlotte"},
                                {"Daniel", "daniel"}, {"Eleanor", "eleanor"}, {"Felix", "felix"},
                                {"Grace", "grace"},   {"Henry", "henry"},     {"Imogen", "imogen"},
                                {"James", "james"},   {"Kwame", "kwame"},     {"Maeve", "maeve"},
                                {"Noah", "noah"},     {"Olivia", "olivia"},   {"Priya", "priya"},
                                {"Samuel", "samuel"}, {"Siân", "sian"},       {"Zoë", "zoe"}};
constexpr Names englishLast = {
    {"Bennett", "bennett"}, {"Clarke", "clarke"}, {"Davies", "davies"},       {"Evans", "evans"},
    {"Hughes", "hughes"},   {"Mensah", "mensah"}, {"Murphy", "murphy"},       {"Nakamura-Lee", "nakamura-lee"},
    {"O’Brien", "obrien"},  {"Okafor", "okafor"}, {"Patel", "patel"},         {"Reid", "reid"},
    {"Shah", "shah"},       {"Taylor", "taylor"}, {"Whitfield", "whitfield"}, {"Young", "young"}};
constexpr Places englishCities = {"London",   "Manchester", "Bristol", "Dublin",
                                  "New York", "Chicago",    "Toronto", "Accra"};

constexpr Names romanceFirst = {
    {"Aurélie", "aurelie"},   {"Beatriz", "beatriz"}, {"Chloé", "chloe"}, {"Diego", "diego"},
    {"François", "francois"}, {"Giulia", "giulia"},   {"Inês", "ines"},   {"João", "joao"},
    {"José", "jose"},         {"Léa", "lea"},         {"Lucía", "lucia"}, {"Matteo", "matteo"},
    {"Núria", "nuria"},       {"Raphaël", "raphael"}, {"Sofía", "sofia"}, {"Tomás", "tomas"}};
constexpr Names romanceLast = {{"Álvarez", "alvarez"},   {"Bianchi", "bianchi"},     {"Conceição", "conceicao"},
                               {"Dubois", "dubois"},     {"Fernández", "fernandez"}, {"Girard", "girard"},
                               {"Lefèvre", "lefevre"},   {"Muñoz", "munoz"},         {"Pérez", "perez"},
                               {"Ricci", "ricci"},       {"Rodrigues", "rodrigues"}, {"Romano", "romano"},
                               {"Ferreira", "ferreira"}, {"Núñez", "nunez"}};
constexpr Places romanceCities = {"Paris", "Lyon", "Madrid", "Barcelona", "Lisboa", "Milano", "São Paulo", "Montréal"};

constexpr Names nordicFirst = {{"Åsa", "asa"},       {"Aino", "aino"},     {"Bjørn", "bjorn"},   {"Eirik", "eirik"},
                               {"Guðrún", "gudrun"}, {"Ingrid", "ingrid"}, {"Jóhann", "johann"}, {"Märta", "marta"},
                               {"Søren", "soren"},   {"Väinö", "vaino"}};
constexpr Names nordicLast = {{"Åkesson", "akesson"}, {"Bergström", "bergstrom"}, {"Hæggland", "haeggland"},
                              {"Jensen", "jensen"},   {"Lindqvist", "lindqvist"}, {"Nygård", "nygard"},
                              {"Sæther", "saether"},  {"Virtanen", "virtanen"}};
constexpr Places nordicCities = {"Stockholm", "Oslo", "København", "Helsinki", "Reykjavík"};

constexpr Names slavicLatinFirst = {
    {"Agnieszka", "agnieszka"}, {"Bożena", "bozena"}, {"Jiří", "jiri"},     {"Łukasz", "lukasz"}, {"Matěj", "matej"},
    {"Ondřej", "ondrej"},       {"Petra", "petra"},   {"Zoltán", "zoltan"}, {"Željka", "zeljka"}, {"Šárka", "sarka"}};
constexpr Names slavicLatinLast = {{"Dvořák", "dvorak"},     {"Horváth", "horvath"}, {"Kovačević", "kovacevic"},
                                   {"Kowalska", "kowalska"}, {"Nagy", "nagy"},       {"Nováková", "novakova"},
                                   {"Świątek", "swiatek"},   {"Wójcik", "wojcik"}};
constexpr Places slavicLatinCities = {"Warszawa", "Kraków", "Praha", "Brno", "Budapest", "Zagreb"};

constexpr Names cyrillicFirst = {{"Анна", "anna"},   {"Борис", "boris"},   {"Дмитро", "dmytro"}, {"Елена", "elena"},
                                 {"Иван", "ivan"},   {"Оксана", "oksana"}, {"Пётр", "petr"},     {"Софія", "sofiia"},
                                 {"Тарас", "taras"}, {"Юлия", "yulia"}};
constexpr Names cyrillicLast = {{"Бондаренко", "bondarenko"}, {"Иванова", "ivanova"},    {"Ковальчук", "kovalchuk"},
                                {"Петров", "petrov"},         {"Соколова", "sokolova"},  {"Шевченко", "shevchenko"},
                                {"Димитров", "dimitrov"},     {"Јовановић", "jovanovic"}};
constexpr Places cyrillicCities = {"Київ", "Львів", "София", "Београд", "Berlin"};

constexpr Names greekFirst = {{"Αλέξανδρος", "alexandros"}, {"Ελένη", "eleni"}, {"Γιώργος", "giorgos"},
                              {"Μαρία", "maria"},           {"Νίκος", "nikos"}, {"Σοφία", "sofia"}};
constexpr Names greekLast = {{"Παπαδόπουλος", "papadopoulos"},
                             {"Γεωργίου", "georgiou"},
                             {"Νικολάου", "nikolaou"},
                             {"Βλάχου", "vlachou"},
                             {"Κωνσταντίνου", "konstantinou"}};
constexpr Places greekCities = {"Αθήνα", "Θεσσαλονίκη", "Λευκωσία"};

constexpr Names arabicFirst = {{"فاطمة", "fatima"}, {"محمد", "mohamed"}, {"ليلى", "layla"}, {"يوسف", "youssef"},
                               {"نور", "nour"},     {"عمر", "omar"},     {"سارة", "sara"},  {"خالد", "khaled"}};
constexpr Names arabicLast = {{"الزهراء", "alzahra"}, {"حداد", "haddad"}, {"منصور", "mansour"},
                              {"العلي", "alali"},     {"خوري", "khoury"}, {"بن سالم", "bensalem"}};
constexpr Places arabicCities = {"القاهرة", "بيروت", "دبي", "الدار البيضاء", "Berlin"};

constexpr Names hebrewFirst = {{"נועה", "noa"},  {"אורי", "uri"}, {"תמר", "tamar"},
                               {"דוד", "david"}, {"יעל", "yael"}, {"איתן", "eitan"}};
constexpr Names hebrewLast = {
    {"כהן", "cohen"}, {"לוי", "levi"}, {"מזרחי", "mizrahi"}, {"פרץ", "peretz"}, {"ברק", "barak"}};
constexpr Places hebrewCities = {"תל אביב", "חיפה", "ירושלים"};

constexpr Names chineseFirst = {{"伟", "wei"},      {"芳", "fang"}, {"秀英", "xiuying"}, {"子轩", "zixuan"},
                                {"雨桐", "yutong"}, {"明", "ming"}, {"丽华", "lihua"},   {"建国", "jianguo"}};
constexpr Names chineseLast = {{"王", "wang"},     {"李", "li"},  {"张", "zhang"}, {"陈", "chen"},
                               {"欧阳", "ouyang"}, {"林", "lin"}, {"黄", "huang"}};
constexpr Places chineseCities = {"上海", "北京", "深圳", "台北", "香港"};

constexpr Names japaneseFirst = {{"和子", "kazuko"},  {"健太", "kenta"}, {"さくら", "sakura"}, {"陽菜", "hina"},
                                 {"大輔", "daisuke"}, {"ユキ", "yuki"},  {"直樹", "naoki"}};
constexpr Names japaneseLast = {{"田中", "tanaka"},    {"佐藤", "sato"},     {"鈴木", "suzuki"},
                                {"高橋", "takahashi"}, {"渡辺", "watanabe"}, {"山本", "yamamoto"}};
constexpr Places japaneseCities = {"東京", "大阪", "札幌", "福岡", "Berlin"};

// Written in Latin letters where the fonts the tour is drawn with have no others.
constexpr Names koreanFirst = {{"Minjun", "minjun"}, {"Seoyeon", "seoyeon"}, {"Jiwoo", "jiwoo"},
                               {"Haeun", "haeun"},   {"Doyun", "doyun"},     {"Subin", "subin"}};
constexpr Names koreanLast = {{"Kim", "kim"}, {"Lee", "lee"}, {"Park", "park"}, {"Choi", "choi"}, {"Jung", "jung"}};
constexpr Places koreanCities = {"Seoul", "Busan", "Incheon"};

constexpr Names indianFirst = {{"Aarav", "aarav"}, {"Deepika", "deepika"}, {"Meera", "meera"},
                               {"Rahul", "rahul"}, {"Sunita", "sunita"},   {"Vikram", "vikram"}};
constexpr Names indianLast = {
    {"Sharma", "sharma"}, {"Verma", "verma"}, {"Gupta", "gupta"}, {"Joshi", "joshi"}, {"Singh", "singh"}};
constexpr Places indianCities = {"Mumbai", "Delhi", "Pune"};

constexpr Names turkishFirst = {
    {"Ayşe", "ayse"}, {"Çağla", "cagla"}, {"Emre", "emre"}, {"İbrahim", "ibrahim"}, {"Gül", "gul"}};
constexpr Names turkishLast = {{"Yılmaz", "yilmaz"}, {"Öztürk", "ozturk"}, {"Şahin", "sahin"}, {"Doğan", "dogan"}};
constexpr Places turkishCities = {"İstanbul", "İzmir", "Ankara", "Berlin"};

constexpr Names vietnameseFirst = {{"Anh", "anh"}, {"Thảo", "thao"}, {"Dũng", "dung"}, {"Hương", "huong"}};
constexpr Names vietnameseLast = {{"Nguyễn", "nguyen"}, {"Trần", "tran"}, {"Phạm", "pham"}, {"Đặng", "dang"}};
constexpr Places vietnameseCities = {"Hà Nội", "Đà Nẵng"};

constexpr Names thaiFirst = {{"Somchai", "somchai"}, {"Kanya", "kanya"}, {"Preecha", "preecha"}};
constexpr Names thaiLast = {{"Jaidee", "jaidee"}, {"Srisuk", "srisuk"}, {"Wongthai", "wongthai"}};
constexpr Places thaiCities = {"Bangkok", "Chiang Mai"};

constexpr Names georgianFirst = {{"ნინო", "nino"}, {"გიორგი", "giorgi"}, {"ანა", "ana"}};
constexpr Names georgianLast = {{"ბერიძე", "beridze"}, {"კაპანაძე", "kapanadze"}};
constexpr Places georgianCities = {"თბილისი", "ბათუმი"};

constexpr SamplePeople german = {germanFirst, germanLast, germanCities};
constexpr SamplePeople english = {englishFirst, englishLast, englishCities};
constexpr SamplePeople romance = {romanceFirst, romanceLast, romanceCities};

constexpr SamplePeople peoples[] = {
    german,
    german,
    german,
    english,
    english,
    english,
    romance,
    romance,
    {nordicFirst, nordicLast, nordicCities},
    {slavicLatinFirst, slavicLatinLast, slavicLatinCities},
    {cyrillicFirst, cyrillicLast, cyrillicCities},
    {greekFirst, greekLast, greekCities},
    {arabicFirst, arabicLast, arabicCities},
    {hebrewFirst, hebrewLast, hebrewCities},
    {chineseFirst, chineseLast, chineseCities},
    {japaneseFirst, japaneseLast, japaneseCities},
    {koreanFirst, koreanLast, koreanCities},
    {indianFirst, indianLast, indianCities},
    {turkishFirst, turkishLast, turkishCities},
    {vietnameseFirst, vietnameseLast, vietnameseCities},
    {thaiFirst, thaiLast, thaiCities},
    {georgianFirst, georgianLast, georgianCities},
};

constexpr SampleCompany companies[] = {{"Studio Nord", "studio-nord.example"},
                                       {"Café Berlin", "cafe-berlin.example"},
                                       {"Berlin Kultur e. V.", "berlin-kultur.example"},
                                       {"Harbour & Sons", "harbour-sons.example"},
                                       {"Bäckerei Krume", "krume.example"},
                                       {"Fjällbo Design", "fjallbo.example"},
                                       {"Librería Cervantes", "cervantes.example"},
                                       {"Atelier Lumière", "lumiere.example"},
                                       {"Okafor Logistics", "okafor-logistics.example"},
                                       {"Sakura Travel 株式会社", "sakura-travel.example"},
                                       {"Kyiv Bikes", "kyivbikes.example"},
                                       {"Oliveira Vinhos", "oliveira-vinhos.example"},
                                       {"Northwind Dental", "northwind-dental.example"},
                                       {"Green Roof Co-op", "greenroof.example"},
                                       {"Alpen Sport AG", "alpensport.example"},
                                       {"Pixel & Thread", "pixelthread.example"},
                                       {"Maison Dubois", "maison-dubois.example"},
                                       {"Tel Aviv Robotics", "tlv-robotics.example"},
                                       {"서울 커피", "seoulcoffee.example"},
                                       {"Mumbai Spice Works", "spiceworks.example"},
                                       {"Hellas Ferries", "hellas-ferries.example"},
                                       {"Dvořák a syn", "dvorak-syn.example"},
                                       {"Lighthouse Legal", "lighthouse-legal.example"},
                                       {"Little Fox Nursery", "littlefox.example"}};

constexpr std::string_view mailHosts[] = {"mail.example", "posteo.example",  "inbox.example",   "berlin.example",
                                          "post.example", "webmail.example", "letters.example", "online.example",
                                          "home.example", "fastpost.example"};

} // namespace

std::span<const SamplePeople> samplePeoples()
{
    return peoples;
}

std::span<const SampleCompany> sampleCompanies()
{
    return companies;
}

std::span<const std::string_view> sampleMailHosts()
{
    return mailHosts;
}

} // namespace postroom::sandbox
