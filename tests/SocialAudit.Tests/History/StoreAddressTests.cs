using SocialAudit.History;

namespace SocialAudit.Tests.History;

/// <summary>Where a store is, as people type it.</summary>
public sealed class StoreAddressTests
{
    [Theory]
    [InlineData("Host=db.example;Database=audit;Username=volunteer;Password=Fraise-1", "postgresql://db.example:5432/audit")]
    [InlineData("server=db.example;port=6000;database=audit;user id=volunteer;pwd=Fraise-1", "postgresql://db.example:6000/audit")]
    [InlineData("postgresql://volunteer:Fraise-1@db.example/audit?sslmode=require", "postgresql://db.example:5432/audit")]
    [InlineData("postgres://volunteer@db.example:6000/audit?password=Fraise-1", "postgresql://db.example:6000/audit")]
    [InlineData("POSTGRESQL://db.example/f%C3%A9d%C3%A9", "postgresql://db.example:5432/fédé")]
    [InlineData("Host=/var/run/postgresql;Database=audit", "postgresql://localhost:5432/audit")]
    public void A_server_is_shown_without_user_and_password(string typed, string shown)
    {
        StoreAddress address = StoreAddress.Parse(typed, _ => throw new InvalidOperationException());

        Assert.Equal((null, shown), (address.File, address.Display));
        Assert.DoesNotContain("Fraise", address.ToString());
    }

    [Theory]
    [InlineData("Host=db.example;Pasword=Fraise-1")]
    [InlineData("Host=;Password=Fraise-1")]
    [InlineData("Host=db.example;Port=Fraise-1")]
    [InlineData("Host=db.example;Port=99999999999;Password=Fraise-1")]
    [InlineData("Host=db.example;Password=\"Fraise-1")]
    [InlineData("postgresql://volunteer:Fraise-1@")]
    [InlineData("postgresql://volunteer:Fraise-1@db.example:x/audit")]
    [InlineData("postgresql://volunteer:Fraise-1@db.example/audit?Fraise-1=2")]
    public void What_cannot_be_read_is_an_error_that_repeats_nothing_of_it(string typed)
    {
        StoreException error = Assert.Throws<StoreException>(() => StoreAddress.Parse(typed, p => p));

        Assert.Equal(StoreProblem.BadAddress, error.Problem);
        Assert.DoesNotContain("Fraise", error.ToString() + error.Describe(Language.French) + error.Describe(Language.English), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("history.db")]
    [InlineData("C:\\Users\\Élise\\history.db")]
    [InlineData("a=b.db")]
    [InlineData("/srv/host=1/history.db")]
    public void Anything_else_is_a_file(string typed) => Assert.Equal("/full/" + typed, StoreAddress.Parse(typed, p => "/full/" + p).File);

    [Fact]
    public void Without_a_word_it_is_the_environments_store_or_a_file_of_the_users_own()
    {
        StoreAddress named = StoreAddress.Default(v => v == "SOCIALAUDIT_STORE" ? "postgresql://db.example/audit" : null, p => p);
        StoreAddress own = StoreAddress.Default(_ => null, p => p);

        Assert.Equal("postgresql://db.example:5432/audit", named.Display);
        Assert.EndsWith(Path.Combine("SocialAudit", "history.db"), own.File);
        Assert.True(Path.IsPathFullyQualified(own.File!));
    }
}
