/** Folder of the data directory where pages read by OCR wait until their whole file is taken in: a killed run goes on with the next page. */
export const READING_FOLDER = 'reading'
