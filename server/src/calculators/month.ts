/** A month as bills and price pages count it: a twelfth of a year of 365 days. */
export const hoursAMonth = (365 * 24) / 12;
export const secondsAMonth = hoursAMonth * 3600;
export const daysAMonth = hoursAMonth / 24;
