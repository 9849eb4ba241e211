// SPDX-License-Identifier: Apache-2.0
#include "sandbox/handlers/contact_calls.h"
#include "sandbox/handlers/list_answer.h"
#include "sandbox/handlers/routes.h"

#include <QJsonDocument>

#include <algorithm>

namespace postroom::sandbox {

namespace {

constexpr WordOf<bool> conflictWords[] = {
    {"upsert", true},
    {"skip", false},
};
constexpr WordOf<ImportStatus> statusWords[] = {
    {"queued", ImportStatus::Queued},
    {"in_progress", ImportStatus::InProgress},
    {"completed", ImportStatus::Completed},
    {"failed", ImportStatus::Failed},
};
enum class ColumnType { Text, Number, Boolean };
constexpr WordOf<ColumnType> columnTypes[] = {
    {"string", ColumnType::Text},
    {"number", ColumnType::Number},
    {"boolean", ColumnType::Boolean},
};
constexpr std::size_t mostBytes = 50 * 1024 * 1024; // the least of the limits in the documents
constexpr std::string_view jsonParts[] = {"column_map", "segments", "topics"};

const Part *partOf(const Call &call, std::string_view name)
{
    const auto it = std::find_if(call.parts.begin(), call.parts.end(),
                                 [name](const Part &part) { return part.name == name; });
    return it == call.parts.end() ? nullptr : &*it;
}

// The parts of the form as one object, those that hold JSON read: from there on it is a body like any other.
QJsonObject formObject(const Call &call, std::optional<Answer> &refused)
{
    QJsonObject form;
    for (const std::string_view name : jsonParts) {
        const Part *part = partOf(call, name);
        if (!part)
            continue;
        const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(part->content));
        const QLatin1String key(name.data(), static_cast<qsizetype>(name.size()));
        if (document.isObject())
            form.insert(key, document.object());
        else if (document.isArray())
            form.insert(key, document.array());
        else
            refused = wrongValue("The `" + std::string(name) + "` field must be valid JSON.");
    }
    if (const Part *part = partOf(call, "on_conflict"))
        form.insert(QLatin1String("on_conflict"), QString::fromStdString(part->content));
    return form;
}

ImportColumns columnsByName(const Account &account)
{
    ImportColumns columns{"email", "first_name", "last_name", "unsubscribed", {}};
    for (const ContactProperty &property : account.properties)
        columns.properties.emplace_back(property.id, property.key);
    return columns;
}

// "plan": {"column": "Plan", "type": "string"}
void readPropertyColumn(BodyReader &map, const Account &account, const std::string &key, const QJsonValue &given,
                        ImportColumns &columns)
{
    const auto property = std::find_if(account.properties.begin(), account.properties.end(),
                                       [&](const ContactProperty &known) { return known.key == key; });
    const std::string path = "column_map.properties." + key;
    if (property == account.properties.end()) {
        map.refuse(wrongValue("The contact property `" + key + "` does not exist."));
        return;
    }
    if (!given.isObject()) {
        map.refuse(wrongValue("The `" + path + "` field must be an object."));
        return;
    }
    BodyReader body(given.toObject(), path + ".");
    const std::string column = body.requiredText("column");
    const ColumnType own = property->isNumber ? ColumnType::Number : ColumnType::Text;
    // A guess: without a type it is the property's own, not always a string.
    if (body.word("type", columnTypes).value_or(own) != own)
        body.refuse(wrongValue("The `" + path + ".type` field must be the type of the property."));
    if (body.refused())
        map.refuse(*body.refused());
    columns.properties.emplace_back(property->id, column);
}

ImportColumns readColumns(BodyReader &form, const Account &account)
{
    const std::optional<QJsonObject> given = form.object("column_map");
    if (!given)
        return columnsByName(account);
    BodyReader map(*given, "column_map.");
    ImportColumns columns;
    columns.email = map.requiredText("email");
    columns.firstName = map.text("first_name");
    columns.lastName = map.text("last_name");
    columns.unsubscribed = map.text("unsubscribed");
    const QJsonObject properties = map.object("properties").value_or(QJsonObject());
    for (auto it = properties.begin(); it != properties.end() && !map.refused(); ++it)
        readPropertyColumn(map, account, it.key().toStdString(), it.value(), columns);
    if (map.refused())
        form.refuse(*map.refused());
    return columns;
}

Answer createImport(Account &account, const Call &call)
{
    const Part *file = partOf(call, "file");
    if (!file || file->content.empty())
        return missingField("file");
    if (file->content.size() > mostBytes)
        return wrongValue("The `file` field must be at most 50 MB.");
    std::optional<Answer> noJson;
    BodyReader form(formObject(call, noJson), {});
    if (noJson)
        return *std::move(noJson);
    ImportWork work;
    work.columns = readColumns(form, account);
    work.updatesExisting = form.word("on_conflict", conflictWords).value_or(true); // as the docs have it
    ContactEdit wanted;
    readSegments(form, account, wanted);
    readTopics(form, account, wanted);
    if (form.refused())
        return *form.refused();
    for (const Segment *segment : wanted.segments)
        work.segments.push_back(segment->id);
    for (const auto &[topic, subscription] : wanted.choices)
        work.choices.emplace_back(topic->id, subscription);
    work.file = file->content;
    return idAnswer(201, "contact_import", queueImport(account, std::move(work), call.now).id);
}

void writeImport(JsonWriter &json, const ContactImport &import)
{
    json.text("object", "contact_import");
    json.id("id", import.id);
    json.text("status", word(import.status));
    json.time("created_at", import.createdAt);
    json.timeOrNull("completed_at", import.completedAt);
    json.beginObject("counts");
    json.number("total", static_cast<double>(import.counts.total()));
    json.number("created", static_cast<double>(import.counts.created));
    json.number("updated", static_cast<double>(import.counts.updated));
    json.number("skipped", static_cast<double>(import.counts.skipped));
    json.number("failed", static_cast<double>(import.counts.failed));
    json.endObject();
}

Answer getImport(const Account &account, const Call &call)
{
    return withItem(account.imports, call.arguments[0], "Contact import", [](const ContactImport &import) {
        return objectAnswer([&](JsonWriter &json) { writeImport(json, import); });
    });
}

Answer listImports(const Account &account, const Call &call)
{
    std::optional<ImportStatus> status;
    if (const std::string *given = call.query("status")) {
        status = meaningOf(*given, std::span<const WordOf<ImportStatus>>(statusWords));
        if (!status)
            return wrongValue("The `status` parameter must be one of: "
                              + listOf(std::span<const WordOf<ImportStatus>>(statusWords)) + ".");
    }
    // The cursor may be any import: one that has changed its status since does not end the walk.
    const Shelf<ContactImport> &imports = account.imports;
    const auto isMeant = [&](std::size_t place) { return !status || imports.at(place).status == *status; };
    const auto older = [&](std::optional<std::size_t> from) -> std::optional<std::size_t> {
        for (std::size_t place = from.value_or(imports.size()); place-- > 0;) {
            if (isMeant(place))
                return place;
        }
        return {};
    };
    const auto newer = [&](std::size_t from) -> std::optional<std::size_t> {
        for (std::size_t place = from + 1; place < imports.size(); ++place) {
            if (isMeant(place))
                return place;
        }
        return {};
    };
    return walkAnswer(
        call, [&](const Uuid &id) { return imports.placeOf(id); }, older, newer,
        [&](JsonWriter &json, std::size_t place) { writeImport(json, imports.at(place)); });
}

constexpr Route routes[] = {
    {"GET", "/contacts/imports", &listImports},
    {"POST", "/contacts/imports", &createImport},
    {"GET", "/contacts/imports/:import", &getImport},
};

} // namespace

std::span<const Route> contactImportRoutes()
{
    return routes;
}

} // namespace postroom::sandbox
