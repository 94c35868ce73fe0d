import { ruleTests } from '../support/rule';

const { flags, allows, fixes } = ruleTests('globals-key-unknown');

flags(
  'sections and properties',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Functions: { Timeout: 10 }
 #^^^^^^^^^ error: Globals has no section Functions; its sections are Function, Api, HttpApi, WebSocketApi, SimpleTable, StateMachine, LayerVersion and CapacityProvider
  Table: { Name: a }
 #^^^^^ error: Globals has no section Table; its sections are Function, Api, HttpApi, WebSocketApi, SimpleTable, StateMachine, LayerVersion and CapacityProvider
  Function: { Role: arn, MemorySise: 128 }
  #           ^^^^ error: Role cannot be set in Globals, only at each Function
  #                      ^^^^^^^^^^ error: Globals.Function takes no MemorySise; did you mean MemorySize?
Resources:
  F: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs24.x } }
`,
);

allows(
  'what can be set there',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Timeout: 10, Tracing: Active, Tags: { a: b } }
  HttpApi: { CorsConfiguration: true }
Resources:
  F: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs24.x } }
`,
);

fixes(
  'a section',
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Functions: { Timeout: 10 }
Resources:
  F: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs24.x } }
`,
  `Transform: AWS::Serverless-2016-10-31
Globals:
  Function: { Timeout: 10 }
Resources:
  F: { Type: AWS::Serverless::Function, Properties: { Runtime: nodejs24.x } }
`,
);
