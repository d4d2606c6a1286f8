/** Letters of the TCVN3 (ABC) fonts (TCVN 5712:1993, VN3), in the order of `CODES`. Capitals with a tone have fonts of their own (.VnTimeH). */
const LETTERS = 'ĂÂĐÊÔƠƯăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ'
const CODES = '¡¢§£¤¥¦¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ'
const TO_LETTER = new Map([...CODES].map((code, place) => [code, [...LETTERS][place]!]))
const WORD = /[\p{L}¡-\u00ff\u00ad]+/gu

/** Text written in TCVN3, as Unicode. A word whose plain letters are capitals is in capitals throughout. */
export function fromTcvn3(text: string): string {
  const isCapital = isInCapitals(text)
  return text.replace(WORD, (word) => {
    const letters = [...word].map((code) => TO_LETTER.get(code) ?? code).join('')
    const plain = word.replace(/[^A-Za-z]/g, '')
    return (plain.length > 1 ? !/[a-z]/.test(plain) : isCapital) ? letters.toUpperCase() : letters
  })
}

/** Whether the plain letters of a line are capitals: then words that hold none, or one, are too. */
function isInCapitals(text: string): boolean {
  const plain = text.replace(/[^A-Za-z]/g, '')
  return plain.length > 2 && !/[a-z]/.test(plain)
}
