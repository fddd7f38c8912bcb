"""Reads iCalendar objects with three libraries.

Standard input is a JSON list of texts; standard output a JSON list with, for each, the faults that the libraries find
and the summary and the names of the people as each of them reads them.
"""
import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
import icalendar
import vobject
from gi.repository import ICalGLib


def with_icalendar(text):
    calendar = icalendar.Calendar.from_ical(text)
    faults = [str(fault) for part in calendar.walk() for fault in getattr(part, "errors", [])]
    event = calendar.walk("VEVENT")[0]
    people = event.get("ATTENDEE", [])
    people = people if isinstance(people, list) else [people]
    return faults, str(event.get("SUMMARY")), [person.params.get("CN", "") for person in people]


def with_vobject(text):
    calendar = next(iter(vobject.readComponents(text)))
    calendar.validate(raiseException=True)
    event = calendar.vevent
    people = event.contents.get("attendee", [])
    return [], event.summary.value, [person.params.get("CN", [""])[0] for person in people]


def with_libical(text):
    component = ICalGLib.Component.new_from_string(text)
    if component is None:
        return ["cannot be parsed"], None, []
    component.check_restrictions()
    lines = component.as_ical_string().replace("\r\n ", "").splitlines()
    faults = [line for line in lines if line.startswith("X-LIC-ERROR")]
    event = component.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    names = []
    person = event.get_first_property(ICalGLib.PropertyKind.ATTENDEE_PROPERTY)
    while person is not None:
        name = person.get_first_parameter(ICalGLib.ParameterKind.CN_PARAMETER)
        names.append(name.get_cn() if name else "")
        person = event.get_next_property(ICalGLib.PropertyKind.ATTENDEE_PROPERTY)
    return faults, event.get_summary(), names


READERS = {"icalendar": with_icalendar, "vobject": with_vobject, "libical": with_libical}


def read(text):
    result = {"faults": [], "summaries": {}, "people": {}}
    for name, reader in READERS.items():
        try:
            faults, result["summaries"][name], result["people"][name] = reader(text)
        except Exception as fault:  # the libraries raise many unrelated kinds
            faults = [f"{type(fault).__name__}: {fault}"]
        result["faults"] += [f"{name}: {fault}" for fault in faults]
    return result


json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
