const weighted = (digits: string, weights: readonly number[]): number =>
  (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11) % 10;

/** ИНН of a company or of a person, ОГРН, ОГРНИП, СНИЛС: those whose last digits prove the others. Or an account of 20. */
export function isKnownKind(digits: string): boolean {
  switch (digits.length) {
    case 10:
      return weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[9]);
    case 12:
      return (
        weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[10]) &&
        weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) === Number(digits[11])
      );
    case 13:
      return (Number(digits.slice(0, 12)) % 11) % 10 === Number(digits[12]);
    case 15:
      return (Number(digits.slice(0, 14)) % 13) % 10 === Number(digits[14]);
    case 11:
      return snilsSum(digits) === Number(digits.slice(9));
    default:
      return digits.length === 20 && /^[34]0[0-9]{3}(?:810|643|840|978|156)/.test(digits);
  }
}

function snilsSum(digits: string): number {
  let sum = 0;
  for (let i = 0; i < 9; i += 1) sum += Number(digits[i]) * (9 - i);
  return (sum % 101) % 100;
}
