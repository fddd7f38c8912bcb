"""Lists the meetings of iCalendar objects as three readers have them.

Standard input is a JSON list of texts; standard output a JSON list with, for each, what each reader makes of it: a sorted
list of [start, end] in seconds, or the fault that stopped it.

recurring_ical_events takes the zones from the system. libical and dateutil take them from the VTIMEZONE of the text; they
expand rules, and what RFC 5545 says of exceptions is done here.
"""
import datetime
import io
import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
import dateutil.rrule
import dateutil.tz
import icalendar
import recurring_ical_events
from gi.repository import ICalGLib

FROM, TO = datetime.datetime(2025, 1, 1), datetime.datetime(2033, 1, 1)


def with_recurring_ical_events(text):
    events = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(FROM, TO)
    return [[event["DTSTART"].dt.timestamp(), event["DTEND"].dt.timestamp()] for event in events]


def libical_seconds(time):
    return time.as_timet_with_zone(time.get_timezone())


def libical_times(event, kind):
    property = event.get_first_property(kind)
    while property is not None:
        yield property.get_datetime_with_component(event)
        property = event.get_next_property(kind)


def libical_starts(event):
    """The starts of an event that repeats, by its rule and its dates."""
    kind = ICalGLib.PropertyKind
    start = event.get_dtstart()
    starts = [start, *libical_times(event, kind.RDATE_PROPERTY)]
    rule = event.get_first_property(kind.RRULE_PROPERTY)
    if rule is not None:
        starts = []
        dates = ICalGLib.RecurIterator.new(rule.get_rrule(), start)
        date = dates.next()
        while not date.is_null_time():
            starts.append(date)
            date = dates.next()
    excluded = {libical_seconds(time) for time in libical_times(event, kind.EXDATE_PROPERTY)}
    return [seconds for seconds in map(libical_seconds, starts) if seconds not in excluded]


def with_libical(text):
    calendar = ICalGLib.Component.new_from_string(text)
    kind = ICalGLib.ComponentKind.VEVENT_COMPONENT
    meetings, own = {}, {}
    event = calendar.get_first_component(kind)
    while event is not None:
        start, end = libical_seconds(event.get_dtstart()), libical_seconds(event.get_dtend())
        replaced = list(libical_times(event, ICalGLib.PropertyKind.RECURRENCEID_PROPERTY))
        if replaced:
            own[libical_seconds(replaced[0])] = [start, end]
        else:
            meetings = {at: [at, at + end - start] for at in libical_starts(event)}
        event = calendar.get_next_component(kind)
    return list({**meetings, **own}.values())


def with_dateutil(text):
    calendar = icalendar.Calendar.from_ical(text)
    zones = dateutil.tz.tzical(io.StringIO(text.replace("\r\n ", "")))

    def local(time):
        return time.dt.replace(tzinfo=None)

    def seconds(time):
        """The instant of a wall clock; of a time that comes twice the first."""
        if time.dt.tzinfo is not None and "TZID" not in time.params:
            return time.dt.timestamp()
        return local(time).replace(tzinfo=zones.get(time.params["TZID"])).timestamp()

    def dates(event, name):
        values = event.get(name, [])
        values = values if isinstance(values, list) else [values]
        return [local(date) for value in values for date in value.dts]

    meetings, own = {}, {}
    for event in calendar.walk("VEVENT"):
        start = event["DTSTART"]
        length = event["DURATION"].dt.total_seconds() if "DURATION" in event else seconds(event["DTEND"]) - seconds(start)
        if "RECURRENCE-ID" in event:
            own[local(event["RECURRENCE-ID"])] = [seconds(start), seconds(start) + length]
            continue
        starts = [local(start), *dates(event, "RDATE")]
        if "RRULE" in event:
            rule = event["RRULE"].to_ical().decode()
            starts = list(dateutil.rrule.rrulestr(rule, dtstart=local(start)))
        zone = zones.get(start.params["TZID"])
        excluded = dates(event, "EXDATE")
        for at in starts:
            if at not in excluded:
                instant = at.replace(tzinfo=zone).timestamp()
                meetings[at] = [instant, instant + length]
    return list({**meetings, **own}.values())


READERS = {
    "recurring_ical_events": with_recurring_ical_events,
    "libical": with_libical,
    "dateutil": with_dateutil,
}


def expand(text):
    result = {}
    for name, reader in READERS.items():
        try:
            result[name] = sorted(reader(text))
        except Exception as fault:  # the libraries raise many unrelated kinds
            result[name] = f"{type(fault).__name__}: {fault}"
    return result


json.dump([expand(text) for text in json.load(sys.stdin)], sys.stdout)
