namespace SocialAudit.Audience;

/// <summary>
/// How far a share of a small sample may be from the truth: the score interval of E. B. Wilson (1927), which stays within 0 and 1 and keeps
/// its promise for small numbers and for shares near 0 or 1.
/// </summary>
public static class WilsonInterval
{
    // The 97.5 % quantile of the normal distribution: 95 times of 100.
    private const double _z = 1.959963984540054;

    /// <summary>The interval of 95 % around a share.</summary>
    /// <param name="count">How many of the sample, from 0 to <paramref name="total"/>.</param>
    /// <param name="total">The size of the sample, 1 or more.</param>
    /// <returns>Both ends, from 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The numbers are no share of a sample.</exception>
    public static (double Low, double High) Of(int count, int total)
    {
        if (total < 1 || count < 0 || count > total)
        {
            throw new ArgumentOutOfRangeException(nameof(count));
        }

        double share = (double)count / total;
        double square = _z * _z;
        double centre = (share + (square / (2 * total))) / (1 + (square / total));
        double half = _z / (1 + (square / total)) * Math.Sqrt((share * (1 - share) / total) + (square / (4.0 * total * total)));

        // At the ends the formula gives 0 and 1 but for the last bit.
        return (count == 0 ? 0 : Math.Max(0, centre - half), count == total ? 1 : Math.Min(1, centre + half));
    }
}
