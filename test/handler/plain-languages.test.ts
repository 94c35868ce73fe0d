import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HandlerLanguage } from '../../server/src/handler/handler';
import { csharp, go, java, powershell, ruby, rust } from '../../server/src/handler/plain-languages';
import { drawHandler } from './draw-handler';

function reads(language: HandlerLanguage, text: string, expected: string) {
  test(`${language.id}: what a file offers and what it reads from the environment`, () => {
    assert.equal(
      drawHandler(language.read(`file:///App${language.extensions[0]}`, text), text),
      expected.trim(),
    );
  });
}

reads(
  java,
  `
package shop.orders;
/* class Old { void gone() { System.getenv("GONE"); } } */
public class Orders implements RequestHandler<Map<String, Object>, String> {
  private static final String TABLE = System.getenv("TABLE"); // System.getenv("COMMENT")
  private final String stage = System.getenv().getOrDefault("STAGE", "dev");
  private final String text = "System.getenv(\\"TEXT\\") {";
  public String handleRequest(Map<String, Object> event, Context context) throws IOException {
    String topic = System.getenv("TOPIC");
    if (topic == null) { return ""; }
    return Optional.ofNullable(System.getenv("MODE")).orElse("x");
  }
  static class Item { int size() { return 1; } }
}
`,
  `
export shop.orders.Orders@'Orders'
export shop.orders.Orders::handleRequest@'handleRequest' (event, context)
export shop.orders.Orders$Item@'Item'
export shop.orders.Orders$Item::size@'size' ()
env TABLE
env STAGE or else
env TOPIC or else
env MODE or else`,
);

reads(
  csharp,
  `
using Amazon.Lambda.Core;
namespace Shop.Orders;
public class Function
{
    private readonly string _table = Environment.GetEnvironmentVariable("TABLE")!;
    private readonly string _stage = Environment.GetEnvironmentVariable("STAGE") ?? "dev";
    public async Task<string> FunctionHandler(Order order, ILambdaContext context)
    {
        var topic = Environment.GetEnvironmentVariable("TOPIC");
        if (string.IsNullOrEmpty(topic)) { throw new Exception("} no"); }
        return $"{topic}";
    }
    public string Short(string input) => input;
}
`,
  `
export Shop.Orders.Function@'Function'
export Shop.Orders.Function::FunctionHandler@'FunctionHandler' (order, context)
export Shop.Orders.Function::Short@'Short' (input)
env TABLE
env STAGE or else
env TOPIC or else`,
);

reads(
  go,
  `
package main
func handle(ctx context.Context, event Event) error {
	table := os.Getenv("TABLE")
	stage, found := os.LookupEnv("STAGE")
	topic := os.Getenv("TOPIC")
	if topic == "" { topic = "x" }
	return nil
}
func main() { lambda.Start(handle) }
`,
  `
export handle
export main
env TABLE
env STAGE or else
env TOPIC or else`,
);

reads(
  rust,
  `
async fn handle(event: LambdaEvent<Value>) -> Result<Value, Error> {
    let table = std::env::var("TABLE").expect("TABLE");
    let stage = env::var("STAGE").unwrap_or_else(|_| "dev".into());
    if let Ok(topic) = env::var("TOPIC") { }
    Ok(json!({}))
}
fn main() {}
`,
  `
export handle
export main
env TABLE
env STAGE or else
env TOPIC or else`,
);

reads(
  ruby,
  `
require 'json'
TABLE = ENV['TABLE'] # ENV['COMMENT']
STAGE = ENV.fetch('STAGE', 'dev')
MODE = ENV['MODE'] || 'x'
MUST = ENV.fetch("MUST")
def handler(event:, context:)
  if event
    run
  end
end
module Shop
  class Orders
    def self.process(event:, context:)
    end
    def inner
    end
  end
end
`,
  `
export handler (event, context)
export Shop::Orders.process@'process' (event, context)
env TABLE
env STAGE or else
env MODE or else
env MUST`,
);

reads(
  powershell,
  `
<# $env:GONE #>
$table = $env:TABLE
if ($env:STAGE) { Write-Host $env:STAGE } # $env:COMMENT
function Get-Order { param($id) }
`,
  `
export Get-Order
env TABLE
env STAGE or else
env STAGE`,
);

test('a computed name makes absence prove nothing', () => {
  const files: readonly (readonly [HandlerLanguage, string])[] = [
    [java, 'System.getenv(name)'],
    [csharp, 'Environment.GetEnvironmentVariable(name)'],
    [go, 'os.Getenv(name)'],
    [rust, 'env::var(name)'],
    [ruby, 'ENV[name]'],
    [powershell, '[Environment]::GetEnvironmentVariable($name)'],
  ];
  for (const [language, text] of files) assert.ok(language.read('a', text).dynamic.env, language.id);
});
