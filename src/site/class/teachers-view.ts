/** Where the device keeps that it is a teacher's; courses that share a host keep it apart. */
export const teachersViewKey = `downhill teacher ${import.meta.env.BASE_URL}`

/** Whether this page is shown as to a teacher: all of it open, with the notes. */
export const isTeachersView = (): boolean => document.documentElement.dataset["view"] === "teacher"

/** Keeps whether this device is a teacher's, and shows the page so. */
export function switchView(isTeachers: boolean): void {
  const url = new URL(location.href)
  url.searchParams.set("teacher", isTeachers ? "yes" : "no")
  location.replace(url)
}
