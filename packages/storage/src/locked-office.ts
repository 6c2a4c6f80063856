/** The stream that an office file under a password holds its content in; names stand in its container in two bytes a letter. */
const LOCKED_STREAM = Buffer.from("EncryptedPackage", "utf16le");

/** Is a container of before 2007 only the lock around a Word or Excel file? */
export const isLockedOffice = (container: Buffer): boolean => container.includes(LOCKED_STREAM);
