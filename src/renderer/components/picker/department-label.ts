/** The last two names of a department's path: the outer ones are what everybody shares. */
export const innermost = (department: string): string => department.split(' / ').slice(-2).join(' / ')
