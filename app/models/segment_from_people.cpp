// SPDX-License-Identifier: Apache-2.0
#include "models/segment_from_people.h"

#include "models/segments_model.h"
#include "resend/contacts/contact_groups_api.h"

namespace postroom {

SegmentFromPeople::SegmentFromPeople(ResendClient &client, SegmentsModel &segments, QObject *parent)
    : QObject(parent), m_client(client), m_segments(segments)
{
}

void SegmentFromPeople::start(const QString &name, const QStringList &contacts)
{
    if (m_busy)
        return;
    m_busy = true;
    m_stopping = false;
    m_left = contacts;
    m_count = int(contacts.size());
    m_done = 0;
    m_gone = 0;
    m_failure.reset();
    m_segmentId.clear();
    m_client.call(CreateSegment{name}, HttpRequest::Priority::Interactive, this,
                  [this](const Outcome<CreateSegment::Result> &outcome) {
                      if (!outcome) {
                          // It goes out once: whether it is there all the same, the list tells.
                          m_failure = outcome.error();
                          m_segments.refresh();
                          end();
                          return;
                      }
                      m_segmentId = outcome.value().id;
                      m_segments.refresh();
                      goOn();
                  });
}

void SegmentFromPeople::resume()
{
    if (m_busy || m_segmentId.isEmpty() || m_left.isEmpty())
        return;
    m_busy = true;
    m_stopping = false;
    m_failure.reset();
    goOn();
}

void SegmentFromPeople::stop()
{
    m_stopping = true;
    if (m_busy && m_underWay == 0 && !m_segmentId.isEmpty())
        end();
}

void SegmentFromPeople::goOn()
{
    while (m_underWay < mostUnderWay && !m_left.isEmpty() && !m_stopping && !m_failure)
        put(m_left.takeFirst());
    if (m_underWay == 0)
        end();
}

void SegmentFromPeople::put(const QString &contact)
{
    ++m_underWay;
    m_client.call(AddContactToSegment{contact, m_segmentId}, HttpRequest::Priority::Background, this,
                  [this, contact](const Outcome<AddContactToSegment::Result> &outcome) {
                      --m_underWay;
                      if (outcome) {
                          ++m_done;
                      } else if (outcome.error().kind == ApiError::Kind::NotFound) {
                          ++m_gone;
                      } else {
                          m_failure = outcome.error();
                          m_left.push_back(contact);
                      }
                      emit progressed();
                      goOn();
                  });
}

void SegmentFromPeople::end()
{
    m_busy = false;
    if (!m_segmentId.isEmpty())
        m_segments.counts().forget(m_segmentId);
    emit finished();
}

} // namespace postroom
