/** Numbers as people in Việt Nam write them: 1.234. */
const whole = new Intl.NumberFormat('vi-VN');

export const numberText = (n: number): string => whole.format(n);
