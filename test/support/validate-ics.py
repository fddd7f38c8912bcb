"""Reads one iCalendar object from standard input with three libraries and prints each fault that they find."""
import sys

import gi

gi.require_version("ICalGLib", "3.0")
import icalendar
import vobject
from gi.repository import ICalGLib

text = sys.stdin.buffer.read().decode("utf-8")


def report(reader, fault):
    print(f"{reader}: {fault}")


try:
    calendar = icalendar.Calendar.from_ical(text)
    for component in calendar.walk():
        for fault in getattr(component, "errors", []):
            report("icalendar", fault)
except ValueError as fault:
    report("icalendar", fault)

try:
    for component in vobject.readComponents(text):
        component.validate(raiseException=True)
except Exception as fault:  # the library raises several unrelated kinds
    report("vobject", fault)

component = ICalGLib.Component.new_from_string(text)
if component is None:
    report("libical", "cannot be parsed")
else:
    component.check_restrictions()
    for line in component.as_ical_string().splitlines():
        if line.startswith("X-LIC-ERROR"):
            report("libical", line)
