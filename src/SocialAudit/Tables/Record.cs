namespace SocialAudit.Tables;

/// <summary>Where a record of a text ends, and what is odd about it; places count from the beginning of what is not yet read.</summary>
/// <param name="Count">How many fields it has.</param>
/// <param name="End">Where its content ends.</param>
/// <param name="Next">Where the next begins; -1 when its end was not found.</param>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="Bad">Where a quotation mark stands whose twin is in doubt; -1 for none.</param>
/// <param name="Seen">How far it was looked at.</param>
/// <param name="Opens">True when inside a quoted field another seems to open, at the beginning of a field or of a line.</param>
internal readonly record struct Record(int Count, int End, int Next, RowProblem Problem, int Bad, int Seen, bool Opens = false);
